package dev.dateline.text.header;

import dev.dateline.article.SourceText;
import java.util.Optional;

/**
 * A document whose date header has been looked for.
 *
 * @param source the document
 * @param header its date header, if it has one
 */
public record Headed(SourceText source, Optional<Header> header) {}
