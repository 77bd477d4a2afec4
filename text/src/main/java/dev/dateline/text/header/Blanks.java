package dev.dateline.text.header;

/** Classifies blanks: white space of any kind and invisible format characters. */
final class Blanks {
  private Blanks() {}

  /** Whether a character ends a line. */
  static boolean endsLine(int c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** Whether a character is invisible. */
  static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == 0x85
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * The offset of the first character from {@code from} on that is not a blank, or the text's end.
   */
  static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /** Does the same as {@link #skip}, but stops at the end of the line. */
  static int skipInLine(String text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.codePointAt(i)) && !endsLine(text.charAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /** The offset of the first blank from {@code from}, or the text's end. */
  static int tokenEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !isBlank(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /** The offset of the end of the line, its end mark excluded. */
  static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !endsLine(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
