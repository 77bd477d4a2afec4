package dev.dateline.text.clean;

/**
 * One non-blank line of a document, and whether cleaning keeps it.
 *
 * @param start offset in the decoded source text
 * @param end end offset in the decoded source text, without the line's end mark
 * @param role its role in the article
 * @param rule the rule that decided, such as {@code REPEATED_BLOCK}; empty for a kept line
 * @param probability the probability that the line is part of the article, from 0 to 1
 */
public record CleanLine(int start, int end, LineRole role, String rule, double probability) {}
