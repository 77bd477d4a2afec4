package dev.dateline.text.header;

import dev.dateline.article.SourceText;
import java.util.Locale;

/** Formats the value and the place in the detail of a rejection. */
final class Messages {
  private static final int LONGEST_VALUE = 40;

  private Messages() {}

  /** The token, or the rest of the line if it is short, in quotation marks. */
  static String quoted(String text, int start) {
    int end = Math.min(Blanks.lineEnd(text, start), Math.min(text.length(), start + 400));
    StringBuilder shown = new StringBuilder("'");
    int points = 0;
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      if (points++ == LONGEST_VALUE) {
        return shown.append("...'").toString();
      }
      append(shown, text.codePointAt(i));
    }
    return shown.toString().stripTrailing() + "'";
  }

  private static void append(StringBuilder shown, int c) {
    int type = Character.getType(c);
    boolean invisible =
        type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    if (invisible) {
      shown.append(String.format(Locale.ROOT, "\\u%04X", c));
    } else {
      shown.appendCodePoint(c);
    }
  }

  /** The place, in parentheses: {@code (a.txt, line 1).} */
  static String where(SourceText source, int line) {
    String uri = source.origin().uri();
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    String part = source.origin().part() == 0 ? "" : ", document " + source.origin().part();
    return " (" + name + part + ", line " + line + ").";
  }
}
