package dev.dateline.text.story;

import java.util.Arrays;

/**
 * The words of a body as hashes, each with its kind.
 *
 * <p>A word is a run of letters, marks and decimal digits in lower case. An apostrophe within a
 * word is dropped; in a number a comma before a digit is dropped and a point is kept.
 */
final class Words {

  /** The largest number of words that positions can represent. */
  static final int MOST = (1 << 14) - 1;

  /** A word of ASCII digits. */
  static final int NUMBER = 1;

  /** A word with an upper-case initial that does not begin a sentence or a line. */
  static final int NAME = 2;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int FIRST_ROOM = 1024;

  /** ASCII letters and digits in lower case; 0 for other characters. */
  private static final byte[] ASCII = new byte[0x80];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = isOfWord(c) ? (byte) Character.toLowerCase(c) : 0;
    }
  }

  private final char[] text;
  private long[] hashes = new long[FIRST_ROOM];
  private byte[] kinds = new byte[FIRST_ROOM];
  private int count;

  private Words(String body) {
    text = body.toCharArray();
    read();
  }

  /** The first {@value #MOST} words of a body. */
  static Words of(String body) {
    return new Words(body);
  }

  int count() {
    return count;
  }

  long hash(int word) {
    return hashes[word];
  }

  int kind(int word) {
    return kinds[word];
  }

  private void read() {
    boolean begins = true;
    int at = 0;
    while (at < text.length && count < MOST) {
      int c = Character.codePointAt(text, at);
      if (isOfWord(c)) {
        at = word(at, c, begins);
        begins = false;
      } else {
        begins |= c == '\n' || c == '.' || c == '!' || c == '?' || c == ':';
        at += Character.charCount(c);
      }
    }
  }

  /** Reads the word that begins at an index; returns where it ends. */
  private int word(int start, int initial, boolean begins) {
    long hash = FNV_OFFSET;
    boolean number = true;
    int at = start;
    while (at < text.length) {
      char unit = text[at];
      if (unit < ASCII.length && ASCII[unit] != 0) {
        number &= isDigit(unit);
        hash = (hash ^ ASCII[unit]) * FNV_PRIME;
        at++;
        continue;
      }
      int c = Character.codePointAt(text, at);
      int next = at + Character.charCount(c);
      if (isOfWord(c)) {
        number &= isDigit(c);
        hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
      } else if (number && c == '.' && next < text.length && isDigit(text[next])) {
        hash = (hash ^ c) * FNV_PRIME;
      } else if (!joins(c, next, number)) {
        break;
      }
      at = next;
    }
    boolean capital = Character.isUpperCase(initial) || Character.isTitleCase(initial);
    add(hash, number ? NUMBER : capital && !begins ? NAME : 0);
    return at;
  }

  /** Whether a character is dropped from within a word. */
  private boolean joins(int c, int next, boolean number) {
    if (next >= text.length) {
      return false;
    }
    return switch (c) {
      case '\'', '\u2019' -> isOfWord(Character.codePointAt(text, next));
      case ',' -> number && isDigit(text[next]);
      default -> false;
    };
  }

  private void add(long hash, int kind) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
    }
    hashes[count] = hash;
    kinds[count] = (byte) kind;
    count++;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOfWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> false;
    };
  }
}
