package dev.dateline.text.clean.feature;

import dev.dateline.text.clean.line.Unspaced;
import java.util.Arrays;
import java.util.BitSet;

/** The words of the lines of a page as hashes, line after line. */
final class PageWords {

  /** The most words kept for a page, to bound memory. */
  private static final int MOST = 1 << 21;

  private final int[] starts;
  private final int[] counts;
  private final BitSet letters = new BitSet();
  private int[] words = new int[1024];
  private int count;
  private int lines;

  /** Space for the words of this many lines. */
  PageWords(int size) {
    starts = new int[size + 1];
    counts = new int[size];
  }

  /** Adds the next line. */
  void add(LineWords line) {
    for (int i = 0; i < line.size() && count < MOST; i++) {
      if (count == words.length) {
        words = Arrays.copyOf(words, count * 2);
      }
      if (line.share(i) < Unspaced.WORD) {
        letters.set(count);
      }
      words[count++] = line.hash(i);
    }
    counts[lines] = line.count();
    starts[++lines] = count;
  }

  /** Index of the first word of a line. */
  int start(int line) {
    return starts[line];
  }

  /** Index after the last word of a line. */
  int end(int line) {
    return starts[line + 1];
  }

  /** Number of words of a line; letters of scripts without spaces are shares of words. */
  int count(int line) {
    return counts[line];
  }

  /** Whether the word at an index is a letter of a script without spaces. */
  boolean isLetter(int index) {
    return letters.get(index);
  }

  /** The word at an index. */
  int word(int index) {
    return words[index];
  }
}
