package dev.dateline.article;

import dev.dateline.PublicApi;

/**
 * A piece of a body that is in the decoded source text with the same length.
 *
 * @param bodyStart start offset in the body
 * @param sourceStart start offset in the decoded source text
 * @param length length of the piece in both, at least 1
 */
@PublicApi
public record SourceSpan(int bodyStart, int sourceStart, int length) {}
