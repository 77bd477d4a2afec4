package dev.dateline.text.entity;

import dev.dateline.article.Language;
import dev.dateline.text.entity.token.Tokens;
import dev.dateline.text.resource.WordLists;
import java.util.Locale;
import java.util.Set;

/** Decides whether a text is read as English. */
final class EnglishText {

  /** The number of tokens that are read when the language is unknown. */
  private static final int SAMPLE = 2_000;

  /** A text of fewer words may have no function word. */
  private static final int SHORT = 12;

  private static final Set<String> FUNCTION_WORDS =
      WordLists.of(EnglishText.class, "function-words.txt").list("function-words");

  private EnglishText() {}

  /**
   * Whether a text is English by its language, or, when that is unknown, is written in Latin
   * letters and, unless it is short, has English function words.
   */
  static boolean isEnglish(Language language, Tokens tokens) {
    return language.code().map("eng"::equals).orElseGet(() -> looksEnglish(tokens));
  }

  private static boolean looksEnglish(Tokens tokens) {
    int words = 0;
    int latin = 0;
    int english = 0;
    for (int i = 0; i < Math.min(tokens.count(), SAMPLE); i++) {
      if (Character.isLetter(tokens.first(i)) || tokens.first(i) == '\'') {
        words++;
        latin += tokens.first(i) < '\u0250' ? 1 : 0;
        english += FUNCTION_WORDS.contains(tokens.word(i).toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return latin * 10 >= words * 7 && (words < SHORT || english * 20 >= words);
  }
}
