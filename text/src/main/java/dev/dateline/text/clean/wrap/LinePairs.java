package dev.dateline.text.clean.wrap;

import java.util.BitSet;

/**
 * What a line and the next one are to each other at a width.
 *
 * <p>A pair is <em>filled</em> when the upper line is within the width and would not be with the
 * first word of the lower one: what a program that wraps makes of every line of a paragraph but the
 * last. It is <em>soft</em> when the upper line ends no sentence and the lower one starts in lower
 * case. A pair goes by the number of its upper line.
 *
 * @param lines the lines of the text
 * @param joined lines that are known to go on in the next one, at another width
 * @param width in columns
 */
record LinePairs(RawLines lines, BitSet joined, int width) {

  private static final int SHORTEST = 20;
  private static final int LONGEST_WORD = 25;

  /** Whether a line may belong to a block: within the width, and not joined before. */
  boolean fits(int line) {
    return lines.width(line) <= width && !joined.get(line) && (line == 0 || !joined.get(line - 1));
  }

  /** Whether a line could go on in the next one at all. */
  boolean isPair(int i) {
    return !lines.isBelowGap(i + 1)
        && !lines.has(i + 1, LineTraits.BULLET)
        && !lines.has(i, LineTraits.TABLE | LineTraits.FEW_WORDS)
        && !lines.has(i + 1, LineTraits.TABLE)
        && lines.widthWithNext(i) - lines.width(i) - 1 <= LONGEST_WORD
        && (lines.indent(i + 1) <= lines.indent(i) || lines.has(i, LineTraits.BULLET));
  }

  /** Whether a line would leave the width with the first word of the next one. */
  boolean isFilled(int i) {
    return isPair(i) && lines.width(i) <= width && lines.widthWithNext(i) > width;
  }

  /** Whether a line ends in the middle of a sentence that the next one goes on with. */
  boolean isSoft(int i) {
    return lines.width(i) >= SHORTEST
        && lines.mayGoOn(i + 1)
        && !lines.has(i, LineTraits.TERMINAL)
        && lines.has(i + 1, LineTraits.GOES_ON);
  }

  /** Whether a line has most of the width. */
  boolean isLong(int i) {
    return lines.width(i) * 5 >= width * 3;
  }

  /** Whether a pair speaks against wrapping: not filled, and no paragraph's end. */
  boolean isViolation(int i) {
    return !isFilled(i)
        && lines.width(i) >= SHORTEST
        && !lines.has(i, LineTraits.TERMINAL)
        && !lines.has(i + 1, LineTraits.BULLET)
        && lines.indent(i + 1) <= lines.indent(i);
  }

  /** Whether a line is something by itself, such as a title or an item of a list. */
  boolean isEdge(int i) {
    return i >= 0
        && i + 1 < lines.size()
        && !lines.isBelowGap(i + 1)
        && isViolation(i)
        && !isSoft(i);
  }

  /** Whether a line ends in mid-sentence at a neighbour that is wider than the width. */
  boolean isCut(int i) {
    return i >= 0 && i + 1 < lines.size() && !lines.isBelowGap(i + 1) && isSoft(i);
  }
}
