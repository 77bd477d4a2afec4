package dev.dateline.text.header;

import java.util.ArrayList;
import java.util.List;

/**
 * A line at the head of a document.
 *
 * @param text the line without the blanks at its end
 * @param start offset of its first character
 * @param next offset after its end mark
 */
record HeadLine(String text, int start, int next) {

  /** The most lines of a block of metadata. */
  private static final int MOST_LINES = 300;

  private static final int MOST_CHARS = 1 << 16;

  /** The first lines of a text, from the first visible character on. */
  static List<HeadLine> of(String text) {
    List<HeadLine> lines = new ArrayList<>();
    int position = Blanks.skip(text, 0);
    int limit = Math.min(text.length(), position + MOST_CHARS);
    while (position < limit && lines.size() < MOST_LINES) {
      int lineEnd = Blanks.lineEnd(text, position);
      int end = lineEnd;
      while (end > position && Blanks.isBlank(text.charAt(end - 1))) {
        end--;
      }
      int next = Math.min(text.length(), lineEnd + 1);
      if (next < text.length() && text.charAt(lineEnd) == '\r' && text.charAt(next) == '\n') {
        next++;
      }
      lines.add(new HeadLine(text.substring(position, end), position, next));
      position = next;
    }
    return lines;
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  boolean isIndented() {
    return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t');
  }

  /** Offset after its last visible character. */
  int end() {
    return start + text.length();
  }
}
