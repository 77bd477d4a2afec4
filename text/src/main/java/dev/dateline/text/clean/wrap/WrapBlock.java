package dev.dateline.text.clean.wrap;

/**
 * Consecutive lines that may be one wrapped paragraph, or several without a separator.
 *
 * @param start the first line
 * @param end the line after the last one
 * @param filled number of filled pairs
 * @param softFilled number of those that are soft
 * @param violations number of pairs that are evidence against wrapping
 * @param softViolations number of those that are soft
 * @param edges number of its ends that are not the end of a paragraph
 * @param sentencesInside number of lines with a sentence that ends inside them
 */
record WrapBlock(
    int start,
    int end,
    int filled,
    int softFilled,
    int violations,
    int softViolations,
    int edges,
    int sentencesInside) {

  private static final int INDENT = 2;

  /** The block that starts with a line, or the line alone if it is too wide. */
  static WrapBlock at(LinePairs pairs, int start) {
    RawLines lines = pairs.lines();
    int end = start + 1;
    while (end < lines.size()
        && start < lines.size()
        && pairs.fits(start)
        && pairs.fits(end)
        && !isStart(lines, start, end)
        && !pairs.isEdge(end - 1)) {
      end++;
    }
    return count(pairs, lines, start, Math.min(end, Math.max(start, lines.size())));
  }

  /** Whether a line starts a block: below a blank line, or at another indent. */
  private static boolean isStart(RawLines lines, int start, int line) {
    if (lines.isBelowGap(line)) {
      return true;
    }
    int deeper = lines.indent(line) - lines.indent(line - 1);
    if (deeper >= INDENT) {
      return !lines.has(line - 1, LineTraits.BULLET);
    }
    return deeper <= -INDENT ? line - 1 != start : isFirstIndent(lines, line);
  }

  /** Whether a line is indented more than the one below it, as first lines of paragraphs are. */
  private static boolean isFirstIndent(RawLines lines, int line) {
    return line + 1 < lines.size()
        && !lines.isBelowGap(line + 1)
        && lines.indent(line) - lines.indent(line + 1) >= INDENT;
  }

  private static WrapBlock count(LinePairs pairs, RawLines lines, int start, int end) {
    int filled = 0;
    int softFilled = 0;
    int violations = 0;
    int softViolations = 0;
    int sentences = 0;
    for (int i = start; i < end; i++) {
      sentences += lines.has(i, LineTraits.SENTENCE_INSIDE) ? 1 : 0;
      if (i + 1 < end) {
        int soft = pairs.isSoft(i) ? 1 : 0;
        int violation = pairs.isViolation(i) ? 1 : 0;
        filled += pairs.isFilled(i) ? 1 : 0;
        softFilled += pairs.isFilled(i) ? soft : 0;
        violations += violation;
        softViolations += violation * soft;
      }
    }
    int edges = (pairs.isEdge(start - 1) ? 1 : 0) + (end > start && pairs.isEdge(end - 1) ? 1 : 0);
    int cut = (pairs.isCut(start - 1) ? 1 : 0) + (end > start && pairs.isCut(end - 1) ? 1 : 0);
    return new WrapBlock(
        start, end, filled, softFilled, violations + cut, softViolations + cut, edges, sentences);
  }

  /** Whether the block is wrapped: more of its pairs are filled than are evidence against it. */
  boolean isWrapped() {
    return softFilled > 0
        && 2 * violations <= Math.max(filled, 1)
        && 4 * softViolations <= softFilled;
  }

  /** Whether the block is wrapped, given that the text is: one line may have been edited. */
  boolean isLikelyWrapped() {
    return softFilled > 0 && violations <= filled;
  }

  /** Whether the block alone proves that it is wrapped, whatever the rest of the text is. */
  boolean isSurelyWrapped() {
    return isWrapped() && (edges == 0 || softFilled > 1);
  }
}
