package dev.dateline.text.clean;

/**
 * One non-blank line of a document and its fate.
 *
 * @param start offset in the decoded source text
 * @param end end offset in the decoded source text, without the line's end mark
 * @param role what it is to the article
 * @param rule the rule that decided, such as {@code REPEATED_BLOCK}; empty for a kept line
 * @param probability how likely the line is part of the article, from 0 to 1
 */
public record CleanLine(int start, int end, LineRole role, String rule, double probability) {}
