package dev.dateline.text.date;

import dev.dateline.text.date.written.Glyphs;

/**
 * The sentence around a date. A stated day of publication is alone or after a label; a day that is
 * only mentioned is among the words of a sentence.
 *
 * <p>The sentence continues over the line ends of a wrapped paragraph, up to a sentence mark or a
 * mark that separates the parts of a line.
 *
 * @param start offset of its start
 * @param end offset after it
 * @param before number of its plain words before the date
 * @param after number of its plain words after the date
 * @param closed whether a sentence mark ends it
 */
record SentenceAround(int start, int end, int before, int after, boolean closed) {
  private static final int REACH = 240;
  private static final String PARTS = "|\u2022\u00B7\u25CF\u203A\u00BB\u2192\t\uFF5C/";
  private static final String FULL_STOPS = "!?\u3002\uFF01\uFF1F\u061F\u06D4\u0964\u2026\u0589";

  /** An empty sentence around a date. */
  static SentenceAround none(int dateStart, int dateEnd) {
    return new SentenceAround(dateStart, dateEnd, 0, 0, false);
  }

  /** The sentence around the date between two offsets, inside a paragraph. */
  static SentenceAround of(String text, int from, int to, int dateStart, int dateEnd) {
    int start = dateStart;
    while (start > Math.max(from, dateStart - REACH) && !isBoundary(text, start - 1)) {
      start--;
    }
    int end = dateEnd;
    while (end < Math.min(to, dateEnd + REACH) && !isBoundary(text, end)) {
      end++;
    }
    return new SentenceAround(
        start,
        end,
        PlainWords.count(text, start, dateStart),
        PlainWords.count(text, dateEnd, end),
        end < to && isFullStop(text, end));
  }

  private static boolean isBoundary(String text, int i) {
    char c = text.charAt(i);
    if (PARTS.indexOf(c) >= 0) {
      return c != '/' || Glyphs.isGap(text, i - 1) || Glyphs.isGap(text, i + 1);
    }
    if (c == '-') {
      return Glyphs.isGap(text, i - 1) && Glyphs.isGap(text, i + 1);
    }
    return isFullStop(text, i);
  }

  private static boolean isFullStop(String text, int i) {
    char c = text.charAt(i);
    if (c != '.') {
      return FULL_STOPS.indexOf(c) >= 0;
    }
    boolean last = !Glyphs.isWordChar(text, i + 1) && !Glyphs.isDigit(text, i + 1);
    return last && !Glyphs.isDigit(text, i - 1) && i - Glyphs.wordStart(text, i) > 3;
  }
}
