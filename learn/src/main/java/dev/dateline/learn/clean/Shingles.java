package dev.dateline.learn.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of four words of a text, with their counts.
 *
 * <p>A word is a run of letters, digits and underscores; a character of a script without spaces
 * between words is a word of its own.
 */
record Shingles(Map<List<String>, Integer> counts, int size) {

  private static final int WORDS = 4;

  /** The shingles of a text; one shorter shingle if the text has fewer words. */
  static Shingles of(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> counts = new HashMap<>();
    int length = Math.min(WORDS, words.size());
    int size = 0;
    for (int i = 0; length > 0 && i + length <= words.size(); i++) {
      counts.merge(List.copyOf(words.subList(i, i + length)), 1, Integer::sum);
      size++;
    }
    return new Shingles(counts, size);
  }

  /** Number of shingles that another text shares. */
  int shared(Shingles other) {
    int shared = 0;
    for (Map.Entry<List<String>, Integer> shingle : counts.entrySet()) {
      shared += Math.min(shingle.getValue(), other.counts.getOrDefault(shingle.getKey(), 0));
    }
    return shared;
  }

  /** The words of a text. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean whole = isWord(c);
              if (!whole && (Character.isLetterOrDigit(c) || c == '_')) {
                word.appendCodePoint(c);
                return;
              }
              end(word, words);
              if (whole) {
                words.add(Character.toString(c));
              }
            });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Whether a character is a word: of Thai, Lao, Burmese, Khmer, kana and Han. */
  private static boolean isWord(int c) {
    return (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x9FFF);
  }
}
