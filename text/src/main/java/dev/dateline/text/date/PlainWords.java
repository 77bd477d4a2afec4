package dev.dateline.text.date;

import dev.dateline.text.date.written.Glyphs;

/**
 * Counts the words of running text: words that start with a small letter, every word in a script
 * without capitals, and a share of the characters in a script without spaces.
 */
final class PlainWords {
  private static final int SHORTEST = 2;
  private static final int SIGNS_A_WORD = 3;
  private static final int LETTERS_A_WORD = 5;

  private PlainWords() {}

  static int count(String text, int from, int to) {
    int small = 0;
    int caseless = 0;
    int signs = 0;
    int letters = 0;
    for (int i = from; i < to; ) {
      int end = Math.min(to, Glyphs.wordEnd(text, i));
      if (end == i && Glyphs.isWordChar(text, i)) {
        // A run of letters longer than any word is text in a script without spaces.
        end = i + 1;
      }
      if (end > i) {
        char c = text.charAt(i);
        if (isIdeographic(c)) {
          signs += end - i;
        } else if (isSpaceless(c)) {
          letters += end - i;
        } else if (end - i >= SHORTEST && Character.isLowerCase(c)) {
          small++;
        } else if (end - i >= SHORTEST && !Character.isUpperCase(c) && !Character.isTitleCase(c)) {
          caseless++;
        }
      }
      i = Math.max(i + 1, end);
    }
    // In a script without capitals, about every fourth word is a name.
    return small + 3 * caseless / 4 + signs / SIGNS_A_WORD + letters / LETTERS_A_WORD;
  }

  private static boolean isIdeographic(char c) {
    return (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\u3400' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF');
  }

  /** Whether a letter belongs to a script without spaces between words. */
  private static boolean isSpaceless(char c) {
    return (c >= '\u0E00' && c <= '\u0EFF')
        || (c >= '\u1000' && c <= '\u109F')
        || (c >= '\u1780' && c <= '\u17FF');
  }
}
