package dev.dateline.text.clean.feature;

import dev.dateline.text.clean.line.SentenceEnds;
import dev.dateline.text.clean.line.Unspaced;

/** Counts the letters, digits and marks of one line. Not thread-safe; reused for the next line. */
final class LineMarks {

  /** Marks that a line may hold, as bits. */
  static final int AT = 1;

  static final int HASH = 2;
  static final int COPYRIGHT = 4;
  static final int BAR = 8;
  static final int ARROW = 16;
  static final int BULLET = 32;
  static final int SYMBOL = 64;
  static final int CURRENCY = 128;
  static final int PARENTHESIS = 256;
  static final int COLON = 512;
  static final int URL = 1024;

  private int letters;
  private int upperLetters;
  private int digits;
  private int commas;
  private int quotes;
  private int sentences;
  private int syllables;
  private int ideographs;
  private int seen;

  /** Reads the line between two offsets, and forgets the previous line. */
  void read(CharSequence text, int start, int end) {
    letters = 0;
    upperLetters = 0;
    digits = 0;
    commas = 0;
    quotes = 0;
    sentences = 0;
    syllables = 0;
    ideographs = 0;
    seen = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters++;
      } else if (c >= 'A' && c <= 'Z') {
        letters++;
        upperLetters++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != ' ') {
        other(c, text, i, end);
      }
    }
  }

  private void other(char c, CharSequence text, int i, int end) {
    switch (c) {
      case ',', '\u060C', '\u3001', '\uFF0C', ';', '\u061B', '\uFF1B' -> commas++;
      case '"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u300C', '\u300D' -> {
        quotes++;
        seen |= c == '\u00BB' ? ARROW : 0;
      }
      case '.', '!', '?', '\u2026' -> {
        if (i + 1 >= end || text.charAt(i + 1) == ' ') {
          sentences++;
        }
      }
      case '@' -> seen |= AT;
      case '#' -> seen |= HASH;
      case '\u00A9', '\u00AE', '\u2122' -> seen |= COPYRIGHT;
      case '|', '\u00A6', '\uFF5C' -> seen |= BAR;
      case '>', '<', '\u203A', '\u2039', '\u2192', '\u2190', '\u25B6', '\u25BA', '\u2193' ->
          seen |= ARROW;
      case '\u2022', '\u00B7', '\u25CF', '*', '\u25AA', '\u25E6' -> seen |= BULLET;
      case '$', '\u20AC', '\u00A3', '\u00A5', '\u20B9', '\u20BD' -> seen |= CURRENCY;
      case '(', ')', '[', ']', '\uFF08', '\uFF09', '\u3010', '\u3011' -> seen |= PARENTHESIS;
      case ':' -> {
        if (i + 2 < end && text.charAt(i + 1) == '/' && text.charAt(i + 2) == '/') {
          seen |= URL;
        } else if (i + 1 < end && text.charAt(i + 1) == ' ') {
          seen |= COLON;
        }
      }
      case '\uFF1A' -> seen |= i + 1 < end ? COLON : 0;
      default -> exotic(c);
    }
  }

  private void exotic(char c) {
    if (c < 0x80) {
      return;
    }
    if (Character.isLetter(c)) {
      letters++;
      if (Character.isUpperCase(c)) {
        upperLetters++;
      }
      if (c >= 0x2E80) {
        syllables += c >= 0xAC00 && c <= 0xD7A3 ? 1 : 0;
        ideographs += Unspaced.share(c) > 0 ? 1 : 0;
      }
    } else if (Character.isDigit(c)) {
      digits++;
    } else if (SentenceEnds.kind(c) > 0) {
      sentences++;
    } else if (Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
      seen |= SYMBOL;
    }
  }

  /** Number of letters. */
  int letters() {
    return letters;
  }

  /** Whether the line has more than one letter, and all of them are capitals. */
  boolean isAllCapitals() {
    return letters > 1 && upperLetters == letters;
  }

  /** Number of digits. */
  int digits() {
    return digits;
  }

  /** Number of commas and semicolons. */
  int commas() {
    return commas;
  }

  /** Number of quotation marks. */
  int quotes() {
    return quotes;
  }

  /** Number of places where a sentence ends. */
  int sentences() {
    return sentences;
  }

  /**
   * The letters to add for characters that carry more than one letter: an ideograph or kana counts
   * as two and a half letters in all, a Hangul syllable as two.
   */
  int extra() {
    return ideographs + ideographs / 2 + syllables;
  }

  /** Number of ideographs and kana. */
  int ideographs() {
    return ideographs;
  }

  /** Whether the line has a mark. */
  boolean has(int mark) {
    return (seen & mark) != 0;
  }
}
