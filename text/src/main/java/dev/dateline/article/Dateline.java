package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.Optional;

/**
 * The printed place, agency and day line of a story, such as {@code KABUL, Aug 5 (Reuters) -}.
 *
 * @param place place as printed
 * @param agency news agency as printed
 * @param day day as printed
 */
@PublicApi
public record Dateline(String place, Optional<String> agency, Optional<String> day) {}
