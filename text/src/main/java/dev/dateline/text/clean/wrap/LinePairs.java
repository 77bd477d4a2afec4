package dev.dateline.text.clean.wrap;

import java.util.BitSet;

/**
 * The relations between each line and the next one at a given width.
 *
 * <p>A pair is <em>filled</em> when the upper line is within the width, but would exceed it with
 * the first word of the lower one, as in all lines of a wrapped paragraph but the last. It is
 * <em>soft</em> when the upper line does not end a sentence and the lower one starts in lower case.
 * The number of a pair is the number of its upper line.
 *
 * @param lines the lines of the text
 * @param joined lines that are known to continue in the next one, at another width
 * @param width in columns
 */
record LinePairs(RawLines lines, BitSet joined, int width) {

  private static final int SHORTEST = 20;
  private static final int LONGEST_WORD = 25;

  /** Whether a line may belong to a block: it is within the width, and not joined yet. */
  boolean fits(int line) {
    return lines.width(line) <= width && !joined.get(line) && (line == 0 || !joined.get(line - 1));
  }

  /** Whether a line can continue in the next one at all. */
  boolean isPair(int i) {
    return !lines.isBelowGap(i + 1)
        && !lines.has(i + 1, LineTraits.BULLET)
        && !lines.has(i, LineTraits.TABLE | LineTraits.FEW_WORDS)
        && !lines.has(i + 1, LineTraits.TABLE)
        && lines.widthWithNext(i) - lines.width(i) - 1 <= LONGEST_WORD
        && (lines.indent(i + 1) <= lines.indent(i) || lines.has(i, LineTraits.BULLET));
  }

  /** Whether a line would exceed the width with the first word of the next one. */
  boolean isFilled(int i) {
    return isPair(i) && lines.width(i) <= width && lines.widthWithNext(i) > width;
  }

  /** Whether a line ends in the middle of a sentence that the next one continues. */
  boolean isSoft(int i) {
    return lines.width(i) >= SHORTEST
        && lines.mayGoOn(i + 1)
        && !lines.has(i, LineTraits.TERMINAL)
        && lines.has(i + 1, LineTraits.GOES_ON);
  }

  /** Whether a line fills most of the width. */
  boolean isLong(int i) {
    return lines.width(i) * 5 >= width * 3;
  }

  /**
   * Whether a pair is evidence against wrapping: it is not filled, and not the end of a paragraph.
   */
  boolean isViolation(int i) {
    return !isFilled(i)
        && lines.width(i) >= SHORTEST
        && !lines.has(i, LineTraits.TERMINAL)
        && !lines.has(i + 1, LineTraits.BULLET)
        && lines.indent(i + 1) <= lines.indent(i);
  }

  /** Whether a line is complete on its own, such as a title or an item of a list. */
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
