package dev.dateline.text.header;

/** Iterates over the places in a text's first lines where a date header is. */
final class HeaderLines {
  private static final String WORD = "date";

  private final String text;
  private final int limit;
  private int position;
  private int nonBlankLines;
  private boolean insideLine;
  private boolean found;
  private int headerStart;
  private int tokenStart;

  /**
   * The places in the first lines from an offset on.
   *
   * @param limit number of visible lines
   */
  HeaderLines(String text, int from, int limit) {
    this.text = text;
    this.limit = limit;
    position = from;
  }

  /** Moves to the next header; false if the first lines have no other. */
  boolean next() {
    while (true) {
      int start = Blanks.skip(text, position);
      if (start == text.length()) {
        return false;
      }
      if (!insideLine || crossesLine(position, start)) {
        nonBlankLines++;
      }
      if (nonBlankLines > limit) {
        return false;
      }
      insideLine = false;
      if (isHeader(start) && (found || nonBlankLines == 1 || headsText())) {
        found = true;
        headerStart = start;
        position = Blanks.lineEnd(text, start);
        return true;
      }
      position = Blanks.lineEnd(text, start);
    }
  }

  /** Continues the search from an offset inside the line of the last header. */
  void continueAt(int offset) {
    position = offset;
    insideLine = true;
  }

  /** The offset of the header's word. */
  int headerStart() {
    return headerStart;
  }

  /** The offset of the value of the header. */
  int tokenStart() {
    return tokenStart;
  }

  /** The number of the header's line, from 1; a carriage return and line feed count once. */
  int lineNumber() {
    int line = 1;
    for (int i = 0; i < headerStart; i++) {
      char c = text.charAt(i);
      if (Blanks.endsLine(c) && !(c == '\n' && i > 0 && text.charAt(i - 1) == '\r')) {
        line++;
      }
    }
    return line;
  }

  private boolean crossesLine(int from, int to) {
    return Blanks.lineEnd(text, from) < to;
  }

  private boolean isHeader(int start) {
    if (!text.regionMatches(true, start, WORD, 0, WORD.length())) {
      return false;
    }
    int wordEnd = start + WORD.length();
    int colon = Blanks.skipInLine(text, wordEnd);
    boolean hasColon = colon < text.length() && isColon(text.charAt(colon));
    tokenStart = hasColon ? Blanks.skipInLine(text, colon + 1) : colon;
    if (tokenStart == wordEnd || tokenStart == text.length()) {
      return false;
    }
    int first = text.codePointAt(tokenStart);
    return !Blanks.endsLine(first)
        && (Character.isDigit(first)
            || isSign(first)
            || WrittenDate.isQuoted(text, tokenStart)
            || MailDate.at(text, tokenStart).isPresent()
            || standsAlone(tokenStart));
  }

  /** A date below a text, with nothing below it, is a signature and not a header. */
  private boolean headsText() {
    int end =
        MailDate.at(text, tokenStart)
            .map(MailDate::end)
            .orElseGet(() -> Blanks.tokenEnd(text, tokenStart));
    return Blanks.skip(text, end) < text.length();
  }

  private boolean standsAlone(int token) {
    int rest = Blanks.skipInLine(text, Blanks.tokenEnd(text, token));
    return rest == text.length() || Blanks.endsLine(text.charAt(rest));
  }

  private static boolean isColon(int c) {
    return c == ':' || c == 0xFF1A;
  }

  private static boolean isSign(int c) {
    return c == '-' || c == '+' || c == 0x2212;
  }
}
