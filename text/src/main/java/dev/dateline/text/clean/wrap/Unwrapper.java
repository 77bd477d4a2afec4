package dev.dateline.text.clean.wrap;

import dev.dateline.text.clean.line.LineJoins;
import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import java.util.BitSet;

/**
 * Reads the lines of a page, with the lines of hard-wrapped paragraphs put together.
 *
 * <p>What is wrapped is told block by block from the widths of lines, and from sentences that go on
 * after line ends; a page that is not wrapped is read as it is, and so is one of too many lines.
 * Takes linear time.
 */
public final class Unwrapper {

  /** A page may quote a text of another width, and that one a third. */
  private static final int MOST_WIDTHS = 3;

  private Unwrapper() {}

  /**
   * The lines of a text outside one range of it.
   *
   * @param cutStart start of the range that is no line of the page, such as the date header
   * @param cutEnd end of that range
   * @param limit the most lines to read; one more is read to show that there are more
   */
  public static PageLines read(
      String source, int cutStart, int cutEnd, int limit, LineNormalizer normalizer) {
    LineJoins joins = joins(source, cutStart, cutEnd, limit);
    return PageLines.of(source, cutStart, cutEnd, limit, normalizer, joins);
  }

  /** The line ends of a text that only wrap its paragraphs. */
  static LineJoins joins(String source, int cutStart, int cutEnd, int limit) {
    RawLines lines = RawLines.of(source, cutStart, cutEnd, limit + 1);
    if (lines.size() > limit) {
      return LineJoins.NONE;
    }
    WrapSearch search = new WrapSearch(lines);
    for (int i = 0; i < MOST_WIDTHS && search.joinMost(); i++) {}
    return search.joined().isEmpty() ? LineJoins.NONE : joins(lines, search.joined());
  }

  private static LineJoins joins(RawLines lines, BitSet joined) {
    DividedWords divided = DividedWords.in(lines, joined);
    LineJoins.Builder joins = new LineJoins.Builder();
    for (int i = joined.nextSetBit(0); i >= 0; i = joined.nextSetBit(i + 1)) {
      int cut = divided.cutStart(i);
      if (cut < 0) {
        joins.join(lines.lineEnd(i));
      } else {
        joins.joinWord(lines.lineEnd(i), cut, lines.start(i + 1));
      }
    }
    return joins.build();
  }
}
