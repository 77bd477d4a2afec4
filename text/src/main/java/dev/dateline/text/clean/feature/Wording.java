package dev.dateline.text.clean.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The names and keys of wording features.
 *
 * <p>A line of up to {@value #FEW_WORDS} words has {@code word:x} and {@code pair:x y} for all of
 * them, {@code ^} and {@code $} mark its ends; a longer one has {@code head:} for its first words
 * and {@code tail:} for its last.
 */
public final class Wording {

  /** A line of more words is described by its first and last ones only. */
  private static final int FEW_WORDS = 24;

  private static final int TAIL_WORDS = 4;

  private static final int BEGINNING = 0x0B;
  private static final int END = 0x0E;
  private static final int HEAD = 0x1A;
  private static final int TAIL = 0x1B;

  private Wording() {}

  /** Writes the keys of the features of a line; returns how many there are. */
  static int keys(PageWords words, int line, int[] out) {
    int from = words.start(line);
    int to = words.end(line);
    int n = 0;
    if (to - from <= FEW_WORDS) {
      int previous = BEGINNING;
      for (int w = from; w < to; w++) {
        out[n++] = words.word(w);
        out[n++] = LineWords.pair(previous, words.word(w));
        previous = words.word(w);
      }
      out[n++] = LineWords.pair(previous, END);
    } else {
      int first = LineWords.pair(HEAD, words.word(from));
      out[n++] = first;
      out[n++] = LineWords.pair(first, words.word(from + 1));
      for (int w = to - TAIL_WORDS; w < to; w++) {
        out[n++] = LineWords.pair(TAIL, words.word(w));
      }
      int last = LineWords.pair(TAIL, words.word(to - 2));
      out[n++] = LineWords.pair(last, words.word(to - 1));
    }
    return n;
  }

  /** The key of a feature by its name; 0 when the name is of another kind. */
  static int key(String name) {
    int colon = name.indexOf(':');
    List<String> words = List.of(name.substring(colon + 1).split(" ", -1));
    return switch (colon < 0 ? "" : name.substring(0, colon)) {
      case "word" -> LineWords.hash(words.get(0));
      case "pair" -> LineWords.pair(part(words.get(0)), part(words.get(1)));
      case "head" -> chain(HEAD, words);
      case "tail" -> chain(TAIL, words);
      default -> 0;
    };
  }

  private static int chain(int salt, List<String> words) {
    int key = salt;
    for (String word : words) {
      key = LineWords.pair(key, LineWords.hash(word));
    }
    return key;
  }

  private static int part(String word) {
    return switch (word) {
      case "^" -> BEGINNING;
      case "$" -> END;
      default -> LineWords.hash(word);
    };
  }

  /** The names of a line's wording features, by key. */
  public static Map<Integer, String> names(String line) {
    LineWords words = new LineWords();
    words.read(line, 0, line.length());
    List<String> spelled =
        IntStream.range(0, words.size()).mapToObj(i -> words.spelling(line, i)).toList();
    Map<Integer, String> names = new HashMap<>();
    if (spelled.size() <= FEW_WORDS) {
      String previous = "^";
      for (String word : spelled) {
        put(names, "word:" + word);
        put(names, "pair:" + previous + " " + word);
        previous = word;
      }
      put(names, "pair:" + previous + " $");
    } else {
      put(names, "head:" + spelled.get(0));
      put(names, "head:" + spelled.get(0) + " " + spelled.get(1));
      int size = spelled.size();
      spelled.subList(size - TAIL_WORDS, size).forEach(word -> put(names, "tail:" + word));
      put(names, "tail:" + spelled.get(size - 2) + " " + spelled.get(size - 1));
    }
    return names;
  }

  private static void put(Map<Integer, String> names, String name) {
    names.put(key(name), name.toLowerCase(Locale.ROOT));
  }
}
