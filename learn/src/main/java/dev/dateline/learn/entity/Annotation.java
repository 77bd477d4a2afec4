package dev.dateline.learn.entity;

/**
 * A name in an annotated text.
 *
 * @param type its type
 * @param start offset of the first UTF-16 code unit
 * @param end offset after the last UTF-16 code unit
 */
public record Annotation(String type, int start, int end) {}
