package dev.dateline.text.date.written;

import java.util.Locale;

/** Character classes and skips for scanners. The length of every skip is bounded. */
public final class Glyphs {
  /** The longest word of a date. */
  private static final int LONGEST_WORD = 24;

  private static final int LONGEST_GAP = 4;

  private Glyphs() {}

  public static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && digit(text, i) >= 0;
  }

  /** The value of a digit of any script of the basic plane; -1 for other characters. */
  public static int digit(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return Character.isDigit(c) ? Character.digit(c, 10) : -1;
  }

  public static boolean isWordChar(String text, int i) {
    if (i < 0 || i >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a character is a blank inside a line, or invisible. */
  public static boolean isGap(String text, int i) {
    if (i < 0 || i >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    return c == ' '
        || c == '\t'
        || (c > 0x7F
            && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT)
            && c != 0x2028
            && c != 0x2029);
  }

  /** The offset after at most {@value #LONGEST_GAP} blanks. */
  public static int skipGap(String text, int from) {
    int i = from;
    while (i - from < LONGEST_GAP && isGap(text, i)) {
      i++;
    }
    return i;
  }

  /** The offset before at most {@value #LONGEST_GAP} blanks. */
  public static int skipGapBack(String text, int end) {
    int i = end;
    while (end - i < LONGEST_GAP && isGap(text, i - 1)) {
      i--;
    }
    return i;
  }

  /** The offset after the word that starts here, or {@code from} if there is none. */
  public static int wordEnd(String text, int from) {
    int i = from;
    while (i - from <= LONGEST_WORD && isWordChar(text, i)) {
      i++;
    }
    return i - from > LONGEST_WORD ? from : i;
  }

  /** The offset of the word that ends here, or {@code end} if there is none. */
  public static int wordStart(String text, int end) {
    int i = end;
    while (end - i <= LONGEST_WORD && isWordChar(text, i - 1)) {
      i--;
    }
    return end - i > LONGEST_WORD ? end : i;
  }

  /** A word as written in the lists; the dotted capital I becomes an i. */
  public static String word(String text, int start, int end) {
    return text.substring(start, end).replace('\u0130', 'i').toLowerCase(Locale.ROOT);
  }
}
