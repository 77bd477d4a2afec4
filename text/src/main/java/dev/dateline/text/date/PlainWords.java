package dev.dateline.text.date;

import dev.dateline.text.date.written.Glyphs;

/**
 * Counts the words of running text: those that start with a small letter, every word of a script
 * without capitals, and a share of the signs of a script without spaces.
 */
final class PlainWords {
  private static final int SHORTEST = 2;
  private static final int SIGNS_A_WORD = 3;

  private PlainWords() {}

  static int count(String text, int from, int to) {
    int words = 0;
    int signs = 0;
    for (int i = from; i < to; ) {
      int end = Math.min(to, Glyphs.wordEnd(text, i));
      if (end == i && Glyphs.isWordChar(text, i)) {
        // A run without end is text of a script without spaces.
        end = i + 1;
      }
      if (end > i) {
        char c = text.charAt(i);
        if (isSpaceless(c)) {
          signs += end - i;
        } else if (end - i >= SHORTEST && !Character.isUpperCase(c) && !Character.isTitleCase(c)) {
          words++;
        }
      }
      i = Math.max(i + 1, end);
    }
    return words + signs / SIGNS_A_WORD;
  }

  /** Whether words of the script of a letter stand without spaces between them. */
  static boolean isSpaceless(char c) {
    return (c >= '\u0E00' && c <= '\u0EFF')
        || (c >= '\u1000' && c <= '\u109F')
        || (c >= '\u1780' && c <= '\u17FF')
        || (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\u3400' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF');
  }
}
