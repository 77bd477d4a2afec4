package dev.dateline.dataset.manifest;

import java.io.Serializable;

/**
 * A line that cleaning removed from documents of a sample.
 *
 * @param rule the rule that removed it
 * @param text the line; the start of a long one
 * @param documents number of documents of the sample that it was removed from
 */
public record RemovedLine(String rule, String text, long documents) implements Serializable {}
