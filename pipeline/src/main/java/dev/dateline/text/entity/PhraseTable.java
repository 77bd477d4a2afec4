package dev.dateline.text.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Phrases of several words, each with a set of categories, found at a token of a text.
 *
 * <p>Case is folded. Immutable once filled.
 */
final class PhraseTable {

  /** Set on every proper beginning of a longer phrase. */
  private static final int PREFIX = 1 << 31;

  private final Map<String, Integer> categories = new HashMap<>();

  /** Adds a phrase to a category from 0 to 30. */
  void add(String phrase, int category) {
    Tokens tokens = Tokenizer.tokenize(phrase);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < tokens.count(); i++) {
      key.append(i == 0 ? "" : " ").append(fold(tokens.word(i)));
      int value = i == tokens.count() - 1 ? 1 << category : PREFIX;
      categories.merge(key.toString(), value, (a, b) -> a | b);
    }
  }

  /** The categories of the words from one token up to another, as a bit set. */
  int categories(Tokens tokens, int start, int end) {
    StringBuilder key = new StringBuilder();
    for (int i = start; i < end; i++) {
      key.append(i == start ? "" : " ").append(fold(tokens.word(i)));
    }
    return categories.getOrDefault(key.toString(), 0) & ~PREFIX;
  }

  /** End of the longest phrase that begins at a token and ends before a limit, or the token. */
  int longest(Tokens tokens, int start, int limit) {
    int found = start;
    StringBuilder key = new StringBuilder();
    for (int i = start; i < limit; i++) {
      key.append(i == start ? "" : " ").append(fold(tokens.word(i)));
      Integer value = categories.get(key.toString());
      if (value == null) {
        break;
      }
      if ((value & ~PREFIX) != 0) {
        found = i + 1;
      }
      if ((value & PREFIX) == 0) {
        break;
      }
    }
    return found;
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
