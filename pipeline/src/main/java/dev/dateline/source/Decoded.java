package dev.dateline.source;

import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
import java.util.Set;

/**
 * Bytes that became text.
 *
 * @param text the text, without byte order mark
 * @param decoding how
 * @param flags what decoding found worth telling
 */
record Decoded(String text, Decoding decoding, Set<Flag> flags) {}
