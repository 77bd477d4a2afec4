package dev.dateline.text.clean.wrap;

import dev.dateline.text.clean.line.LineJoins;
import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import java.util.BitSet;

/**
 * Reads the lines of a page, and joins the lines of hard-wrapped paragraphs.
 *
 * <p>Whether a block is wrapped is decided by the widths of its lines, and by sentences that
 * continue across line ends. A page that is not wrapped is read unchanged, and so is one of too
 * many lines. Takes linear time.
 */
public final class Unwrapper {

  /** The most widths of one page: it may quote a text of another width, which may quote a third. */
  private static final int MOST_WIDTHS = 3;

  private Unwrapper() {}

  /**
   * The lines of a text outside one range of it.
   *
   * @param cutStart start of the range that is not part of the page, such as the date header
   * @param cutEnd end of that range
   * @param limit the most lines to read; one more is read if there are more
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
