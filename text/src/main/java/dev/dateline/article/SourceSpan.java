package dev.dateline.article;

/**
 * A piece of a body that stands in the decoded source text with the same length.
 *
 * @param bodyStart start offset in the body
 * @param sourceStart start offset in the decoded source text
 * @param length length of the piece in both, at least 1
 */
public record SourceSpan(int bodyStart, int sourceStart, int length) {}
