package dev.dateline.learn.entity;

/**
 * A name in an annotated text.
 *
 * @param type what it names
 * @param start offset of the first UTF-16 code unit
 * @param end offset behind the last UTF-16 code unit
 */
public record Annotation(String type, int start, int end) {}
