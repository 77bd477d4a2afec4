package dev.dateline.text.date.written;

/** The marks between the parts of dates. */
final class Marks {
  static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2212";

  private Marks() {}

  /** The character at an offset; NUL outside the text. */
  static char charAt(String text, int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }

  static boolean isHyphen(char c) {
    return HYPHENS.indexOf(c) >= 0;
  }

  /** Whether more of a number follows, as in a version or an address. */
  static boolean isContinued(String text, int end) {
    char c = charAt(text, end);
    if (c == '-' && charAt(text, end + 3) == ':') {
      return false;
    }
    return "./-_".indexOf(c) >= 0 && Glyphs.isDigit(text, end + 1);
  }

  /** Whether a number continues before its first digit. */
  static boolean continuesNumber(String text, int start) {
    char before = charAt(text, start - 1);
    return before != 0 && ".,/-:_".indexOf(before) >= 0 && Glyphs.isDigit(text, start - 2);
  }
}
