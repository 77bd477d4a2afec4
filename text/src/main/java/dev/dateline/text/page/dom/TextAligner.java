package dev.dateline.text.page.dom;

import org.jsoup.parser.Parser;

/**
 * Finds the characters of a decoded text in its source, which contains character references. Takes
 * linear time.
 */
final class TextAligner {

  /** Longer than any named reference. */
  private static final int LONGEST_REFERENCE = 40;

  /** The source offset of a character that is a reference there, as {@code -2 - offset}. */
  private static final int OTHERWISE = -2;

  /** The source offset of a character whose place is unknown. */
  static final int UNKNOWN = -1;

  private int[] offsets = new int[256];

  /**
   * Aligns a text with the part of the source that it was decoded from.
   *
   * @return for each character its offset; a value below -1 for a reference, whose offset {@link
   *     #placeOf} returns
   */
  int[] align(String text, String source, int from, int to) {
    if (offsets.length < text.length()) {
      offsets = new int[Math.max(text.length(), 2 * offsets.length)];
    }
    boolean verbatim = to - from == text.length() && source.startsWith(text, from);
    int at = from;
    int i = 0;
    while (i < text.length()) {
      if (at >= to || !(verbatim || source.charAt(at) == text.charAt(i))) {
        int known = at < to ? reference(text, i, source, at, to) : 0;
        if (known == 0) {
          break;
        }
        i += length;
        at += known;
      } else if (!verbatim && source.charAt(at) == '&') {
        int known = reference(text, i, source, at, to);
        if (known == 0) {
          offsets[i++] = at++;
        } else {
          i += length;
          at += known;
        }
      } else {
        offsets[i++] = at++;
      }
    }
    for (; i < text.length(); i++) {
      offsets[i] = UNKNOWN;
    }
    return offsets;
  }

  private int length;

  /** Reads a reference; returns its length in the source, or 0. Records its length in the text. */
  private int reference(String text, int i, String source, int at, int to) {
    if (source.charAt(at) != '&') {
      return 0;
    }
    int end = at + 1;
    while (end < to && end - at < LONGEST_REFERENCE && isPart(source.charAt(end))) {
      end++;
    }
    end += end < to && source.charAt(end) == ';' ? 1 : 0;
    String written = source.substring(at, end);
    String meant = Parser.unescapeEntities(written, false);
    if (meant.equals(written) || !text.startsWith(meant, i)) {
      return 0;
    }
    length = meant.length();
    for (int k = 0; k < length; k++) {
      offsets[i + k] = OTHERWISE - at;
    }
    return end - at;
  }

  /** The offset of a character that is a reference in the source. */
  static int placeOf(int offset) {
    return OTHERWISE - offset;
  }

  private static boolean isPart(char c) {
    return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
