package dev.dateline.text.page.dom;

/**
 * Builds the text of a page line by line, and records where it is in the source.
 *
 * <p>A run of white space becomes one space; lines have none at their ends.
 */
final class PageText {

  private static final int NO_SPACE = Integer.MIN_VALUE;

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final SourceMap map = new SourceMap();
  private final TextAligner aligner = new TextAligner();
  private String decoded = "";
  private int[] offsets = {};
  private int lineStart;
  private int space = NO_SPACE;
  private boolean gap;

  PageText(String html) {
    this.html = html;
  }

  /** Reads a decoded text from a range of the source, to be added in parts. */
  void read(String text, int from, int to) {
    boolean placed = from >= 0 && from <= to && to <= html.length();
    decoded = text;
    offsets = aligner.align(text, html, placed ? from : 0, placed ? to : 0);
  }

  /** Adds a part of the text read last; returns the number of visible characters. */
  int add(int from, int to) {
    int shown = 0;
    for (int i = from; i < to; i++) {
      char c = decoded.charAt(i);
      if (isSpace(c)) {
        space = space == NO_SPACE ? offsets[i] : TextAligner.UNKNOWN;
      } else {
        shown += putSpace() + 1;
        put(c, offsets[i]);
      }
    }
    return shown;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
  }

  /**
   * Adds the space before a visible character; returns the number of characters added to the line.
   */
  private int putSpace() {
    boolean starts = text.length() == lineStart;
    if (starts && gap && lineStart > 0) {
      text.append('\n');
      lineStart++;
    }
    gap &= !starts;
    boolean shows = space != NO_SPACE && !starts;
    if (shows) {
      put(' ', space);
    }
    space = NO_SPACE;
    return shows ? 1 : 0;
  }

  private void put(char c, int offset) {
    if (offset >= 0) {
      map.add(text.length(), offset, 1);
    } else if (offset < TextAligner.UNKNOWN) {
      map.add(text.length(), TextAligner.placeOf(offset), 0);
    }
    text.append(c);
  }

  /** Adds a space where two words would touch. */
  void addSpace() {
    space = space == NO_SPACE ? TextAligner.UNKNOWN : space;
  }

  /** Ends the line, unless it is empty. */
  void endLine() {
    space = NO_SPACE;
    if (text.length() > lineStart) {
      text.append('\n');
      lineStart = text.length();
    }
  }

  /** Ends the line, and adds a blank one before the next. */
  void endParagraph() {
    endLine();
    gap = true;
  }

  /** Offset where the current line starts. */
  int lineStart() {
    return lineStart;
  }

  /** Number of characters so far. */
  int length() {
    return text.length();
  }

  /** The text so far. */
  String text() {
    return text.toString();
  }

  /** Where it is in the source. */
  SourceMap map() {
    return map;
  }
}
