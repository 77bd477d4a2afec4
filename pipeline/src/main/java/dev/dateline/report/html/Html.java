package dev.dateline.report.html;

/**
 * Markup being written.
 *
 * <p>Markup is the program's own; everything else is added with {@link #text}, or, when it comes
 * from documents, file names or users, through {@link #data}. Not thread-safe.
 */
public final class Html {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private final StringBuilder out = new StringBuilder();

  /** Adds markup. */
  public Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds what was written apart. */
  public Html append(Html part) {
    out.append(part.out);
    return this;
  }

  /** Adds text of the program's own. */
  public Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Adds text of documents, files or users: no markup, and of no influence on the text around. */
  public Html data(String text) {
    out.append("<bdi>").append(escaped(visible(text))).append("</bdi>");
    return this;
  }

  /** Adds the start of such text, with an ellipsis where it is cut. */
  public Html data(String text, int length) {
    if (text.length() <= length) {
      return data(text);
    }
    boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
    return data(text.substring(0, splits ? length - 1 : length) + "\u2026");
  }

  /** Adds a cell of a table with a number. */
  public Html number(String number) {
    return markup("<td class=n>").text(number).markup("</td>");
  }

  /** Text for the value of an attribute in double quotes. */
  static String attribute(String text) {
    return escaped(visible(text));
  }

  /** What was written. */
  @Override
  public String toString() {
    return out.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Controls, direction overrides and what no font shows are spelled out; joiners stay. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        visible.append(' ');
      } else if (isShown(c)) {
        visible.appendCodePoint(c);
      } else {
        visible.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
      }
      i += Character.charCount(c);
    }
    return visible.toString();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }
}
