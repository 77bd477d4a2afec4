package dev.dateline.text.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

  @ParameterizedTest(name = "{0} of 100 words, with {1} repeats: {2}")
  @CsvSource({
    "61, 1, true",
    "61, 20, true",
    "61, 21, false",
    "84, 21, false",
    "85, 21, true",
    "100, 5000, true"
  })
  void manyRepeatsMustBeNearlyEqual(int words, int repeats, boolean isRepeat) {
    Evidence evidence = new Evidence(words, 100, words, 400, 1, 0, 0, 0, 0);
    assertThat(Repeats.isRepeat(evidence, repeats)).isEqualTo(isRepeat);
  }

  @ParameterizedTest(name = "{0} of {1} and {2} words: {3}")
  @CsvSource({"48, 49, 49, false", "49, 49, 50, false", "49, 49, 49, true", "49, 50, 50, true"})
  void articlesOfAFewWordsMustBeEqual(int words, int ofWords, int ofOtherWords, boolean isRepeat) {
    Evidence evidence =
        new Evidence(words, ofWords, Math.min(words, ofOtherWords), ofOtherWords, 1, 0, 0, 0, 0);
    assertThat(Repeats.isRepeat(evidence, 1)).isEqualTo(isRepeat);
  }
}
