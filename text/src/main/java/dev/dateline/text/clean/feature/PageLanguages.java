package dev.dateline.text.clean.feature;

import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.clean.line.Unspaced;
import java.util.Arrays;

/**
 * Selects by function words the languages whose cue phrases apply to a page.
 *
 * <p>These are English and the languages that have at least {@value #NEAR} of the function words of
 * the one that has most; all languages where none has an eighth of the words. Only the first words
 * of lines long enough for sentences count, and no more than {@value #MOST_WORDS}.
 */
final class PageLanguages {

  private static final double NEAR = 0.6;
  private static final int MOST_WORDS = 250;
  private static final int MOST_OF_A_LINE = 25;

  /** A shorter line in an alphabetic script is not a sentence. */
  private static final int SENTENCE = 60;

  private PageLanguages() {}

  /** The bits of the languages of a page. */
  static int of(PageLines lines) {
    CuePhrases phrases = CuePhrases.builtIn();
    LineWords words = new LineWords();
    int[] counts = new int[CuePhrases.languages().size()];
    int tenths = 0;
    for (int i = 0; i < lines.size() && tenths < MOST_WORDS * Unspaced.WORD; i++) {
      if (lines.end(i) - lines.start(i) >= SENTENCE) {
        words.read(lines.source(), lines.start(i), lines.end(i), MOST_OF_A_LINE);
        phrases.countStopwords(words, counts);
        tenths += words.tenths();
      }
    }
    int most = Arrays.stream(counts).max().orElse(0);
    if (most * 8L * Unspaced.WORD < tenths) {
      return CuePhrases.ALL;
    }
    int languages = CuePhrases.ENGLISH;
    for (int i = 0; i < counts.length; i++) {
      languages |= counts[i] >= NEAR * most ? 1 << i : 0;
    }
    return languages;
  }
}
