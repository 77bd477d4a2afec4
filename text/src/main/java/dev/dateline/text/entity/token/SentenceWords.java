package dev.dateline.text.entity.token;

import dev.dateline.text.resource.WordLists;
import java.util.Locale;
import java.util.Set;

/**
 * Words that help to find the ends of English sentences: abbreviations, and words that begin
 * sentences.
 */
final class SentenceWords {

  private static final WordLists LISTS = WordLists.of(SentenceWords.class, "sentence-words.txt");

  private static final Set<String> LEADING = LISTS.list("leading-abbreviations");
  private static final Set<String> CLOSING = LISTS.list("closing-abbreviations");
  private static final Set<String> STARTERS = LISTS.list("sentence-starters");

  private SentenceWords() {}

  /** Whether a lower-case word without full stop is an abbreviation that never ends a sentence. */
  static boolean isLeading(String word) {
    return LEADING.contains(word);
  }

  /** Whether a lower-case word without full stop is an abbreviation that may end a sentence. */
  static boolean isClosing(String word) {
    return CLOSING.contains(word);
  }

  /** Whether a token, with or without its full stop, never ends a sentence. */
  static boolean isLeadingAbbreviation(String token) {
    int end = token.endsWith(".") ? token.length() - 1 : token.length();
    return isLeading(token.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** Whether a token after an abbreviation begins a sentence more often than it continues one. */
  static boolean isStarter(String token) {
    return STARTERS.contains(token.toLowerCase(Locale.ROOT));
  }
}
