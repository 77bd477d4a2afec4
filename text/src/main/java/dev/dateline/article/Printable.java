package dev.dateline.article;

/**
 * Makes text from documents and file names safe to print on a terminal or in a log line.
 *
 * <p>Control characters (so also line ends, tabs and the escape that starts terminal sequences),
 * direction overrides, invisible format characters, line and paragraph separators, lone surrogates
 * and unassigned characters become {@code \}{@code u} and four hexadecimal digits per UTF-16 code
 * unit; a backslash doubles, so that no printed text looks like an escape. All other characters
 * stay.
 */
public final class Printable {

  private Printable() {}

  /** The text on one line, every character of it visible. */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int units = Character.charCount(c);
      if (c == '\\') {
        printable.append("\\\\");
      } else if (isVisible(c)) {
        printable.appendCodePoint(c);
      } else {
        escape(text, i, units, printable);
      }
      i += units;
    }
    return printable.toString();
  }

  /**
   * JSON with every invisible character as a JSON escape: the same value, without effect on a
   * terminal. JSON itself escapes only the controls below U+0020.
   */
  public static String json(String json) {
    StringBuilder printable = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); ) {
      int c = json.codePointAt(i);
      int units = Character.charCount(c);
      if (isVisible(c)) {
        printable.appendCodePoint(c);
      } else {
        escape(json, i, units, printable);
      }
      i += units;
    }
    return printable.toString();
  }

  /**
   * The start of a text on one line, at most {@code length} UTF-16 code units of it before
   * escaping, with an ellipsis where it was cut.
   */
  public static String of(String text, int length) {
    if (text.length() <= length) {
      return of(text);
    }
    boolean splits = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return of(text.substring(0, splits ? length - 1 : length)) + "\u2026";
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ' || c == '\u3000' || c == '\u00a0';
      default -> true;
    };
  }

  private static void escape(String text, int start, int units, StringBuilder out) {
    for (int i = start; i < start + units; i++) {
      int unit = text.charAt(i);
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append(Character.forDigit((unit >> shift) & 0xf, 16));
      }
    }
  }
}
