package dev.dateline.text.clean.feature;

import java.util.Arrays;

/** The words of the lines of a page as hashes, line after line. */
final class PageWords {

  /** The words kept over the whole page: a bound on memory. */
  private static final int MOST = 1 << 21;

  private final int[] starts;
  private int[] words = new int[1024];
  private int count;
  private int lines;

  /** Room for the words of so many lines. */
  PageWords(int size) {
    starts = new int[size + 1];
  }

  /** Adds the next line. */
  void add(LineWords line) {
    for (int i = 0; i < line.size() && count < MOST; i++) {
      if (count == words.length) {
        words = Arrays.copyOf(words, count * 2);
      }
      words[count++] = line.hash(i);
    }
    starts[++lines] = count;
  }

  /** Index of the first word of a line. */
  int start(int line) {
    return starts[line];
  }

  /** Index behind the last word of a line. */
  int end(int line) {
    return starts[line + 1];
  }

  /** Number of words of a line that were kept. */
  int count(int line) {
    return end(line) - start(line);
  }

  /** The word at an index. */
  int word(int index) {
    return words[index];
  }
}
