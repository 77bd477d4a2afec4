package dev.dateline.text.date.written;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the names of numbered things, such as months, in many languages.
 *
 * <p>A name may have several words, as {@code كانون الثاني}, and short forms have dots between
 * their letters, as {@code ส.ค.}. A name that has different numbers in two languages is resolved by
 * the languages of the document.
 */
final class NameTable {
  private static final int LONGEST_JOINT = 2;

  /** Shorter names are only found in the languages of the document. */
  private static final int SHORTEST_ANYWHERE = 2;

  private static final int SHORTEST_WITH_CASE = 3;

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  /** A name, and the number it has in each language. */
  private record Name(List<String> words, Map<String, Integer> numbers) {
    int length() {
      return words.stream().mapToInt(String::length).sum();
    }
  }

  /** A name that was found: its number, and the offset after it. */
  record Match(int number, int end) {}

  /** Adds a name of a language. */
  void add(String language, String name, int number) {
    List<String> words = words(name);
    if (words.isEmpty() || !Character.isLetter(words.get(0).codePointAt(0))) {
      return;
    }
    List<Name> same = byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>(1));
    for (Name known : same) {
      if (known.words().equals(words)) {
        known.numbers().putIfAbsent(language, number);
        return;
      }
    }
    Map<String, Integer> numbers = new TreeMap<>();
    numbers.put(language, number);
    same.add(new Name(List.copyOf(words), numbers));
  }

  /** The longest name whose first word is between two offsets; null if there is none. */
  Match at(String text, int start, int firstEnd, List<String> languages) {
    Match best = null;
    for (Name name :
        byFirstWord.getOrDefault(WordFolding.fold(Glyphs.word(text, start, firstEnd)), List.of())) {
      int number = number(name, languages);
      int end = number == 0 ? -1 : end(text, firstEnd, name.words());
      if (end > 0 && (best == null || end > best.end())) {
        best = new Match(number, end);
      }
    }
    return best;
  }

  /**
   * The number in the document's languages, else the number that all languages agree on; 0 if they
   * do not agree.
   */
  private static int number(Name name, List<String> languages) {
    for (String language : languages) {
      Integer number = name.numbers().get(language);
      if (number != null) {
        return number;
      }
    }
    Set<Integer> all = Set.copyOf(name.numbers().values());
    int shortest =
        Character.isLowerCase(name.words().get(0).charAt(0))
            ? SHORTEST_WITH_CASE
            : SHORTEST_ANYWHERE;
    return all.size() == 1 && name.length() >= shortest ? all.iterator().next() : 0;
  }

  /** The offset after the rest of a name; -1 if the rest is not there. */
  private static int end(String text, int firstEnd, List<String> words) {
    int i = firstEnd;
    for (String word : words.subList(1, words.size())) {
      int next = i;
      while (next - i <= LONGEST_JOINT && isJoint(text, next)) {
        next++;
      }
      int wordEnd =
          Glyphs.isDigit(text, next) ? Numeral.at(text, next).end() : Glyphs.wordEnd(text, next);
      boolean stands =
          Character.isDigit(word.charAt(0))
              ? Glyphs.isDigit(text, next)
                  && Numeral.at(text, next).value() == Integer.parseInt(word)
              : WordFolding.fold(Glyphs.word(text, next, wordEnd)).equals(word);
      if (!stands) {
        return -1;
      }
      i = wordEnd;
    }
    return i;
  }

  private static boolean isJoint(String text, int i) {
    return Glyphs.isGap(text, i)
        || (i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == '-'));
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < name.length(); ) {
      int end = Glyphs.wordEnd(name, i);
      if (end > i) {
        words.add(WordFolding.fold(Glyphs.word(name, i, end)));
      } else if (Glyphs.isDigit(name, i)) {
        Numeral number = Numeral.at(name, i);
        end = number.end();
        words.add(String.valueOf(number.value()));
      }
      i = Math.max(i + 1, end);
    }
    return words;
  }
}
