package dev.dateline.text.dedup;

import java.text.Normalizer;

/**
 * Writes a text in canonical form, so that different typesettings of the same text become equal.
 *
 * <p>Texts have the same canonical form if they differ only in
 *
 * <ul>
 *   <li>white space, including the ends of lines and paragraphs, and invisible characters; between
 *       two digits only the kind and amount of white space may differ;
 *   <li>the shape of quotation marks and apostrophes: curly, straight, low, angled, two single ones
 *       for a double one;
 *   <li>the length and number of dashes, and whether two letters have a dash or hyphen between
 *       them: a word divided at a line's end is the word;
 *   <li>compatibility forms (Unicode NFKC): ligatures, full width, superscripts, the ellipsis
 *       character; and the ligatures of ae and oe.
 * </ul>
 *
 * <p>Letters, their case and accents, digits, signs and all other punctuation must be equal. Takes
 * linear time.
 */
final class CanonicalText {

  private static final String SINGLE_QUOTES =
      "'`\u00B4\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\u02BC";
  private static final String DOUBLE_QUOTES =
      "\"\u201C\u201D\u201E\u201F\u2033\u2036\u00AB\u00BB\u301D\u301E\u301F";
  private static final char MINUS = '\u2212';

  /** NFKC would turn it into a space with an accent. */
  private static final char ACUTE = '\u00B4';

  private final StringBuilder out;
  private boolean space;

  private CanonicalText(int length) {
    out = new StringBuilder(length);
  }

  /** The canonical form of a text. */
  static String of(String text) {
    String normal = Normalizer.normalize(text.replace(ACUTE, '\''), Normalizer.Form.NFKC);
    CanonicalText writing = new CanonicalText(normal.length());
    for (int i = 0; i < normal.length(); ) {
      int c = normal.codePointAt(i);
      writing.add(c);
      i += Character.charCount(c);
    }
    return writing.out.toString();
  }

  private void add(int c) {
    int type = Character.getType(c);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      space = true;
      return;
    }
    if (SINGLE_QUOTES.indexOf(c) >= 0) {
      addSingleQuote();
    } else if (DOUBLE_QUOTES.indexOf(c) >= 0) {
      out.append('"');
    } else if (type == Character.DASH_PUNCTUATION || c == MINUS) {
      if (last() != '-') {
        out.append('-');
      }
    } else if (Character.isLetter(c)) {
      addLetter(c);
    } else if (type != Character.FORMAT && type != Character.CONTROL) {
      boolean parted = space && Character.isDigit(c) && Character.isDigit(last());
      out.append(parted ? " " : "").appendCodePoint(c);
    } else {
      return;
    }
    space = false;
  }

  private void addSingleQuote() {
    if (last() == '\'') {
      out.setCharAt(out.length() - 1, '"');
    } else {
      out.append('\'');
    }
  }

  private void addLetter(int c) {
    if (last() == '-'
        && out.length() > 1
        && Character.isLetter(out.codePointBefore(out.length() - 1))) {
      out.setLength(out.length() - 1);
    }
    switch (c) {
      case '\u00E6' -> out.append("ae");
      case '\u00C6' -> out.append("AE");
      case '\u0153' -> out.append("oe");
      case '\u0152' -> out.append("OE");
      default -> out.appendCodePoint(c);
    }
  }

  private char last() {
    return out.isEmpty() ? '\0' : out.charAt(out.length() - 1);
  }
}
