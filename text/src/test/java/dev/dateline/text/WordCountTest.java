package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {

  @ParameterizedTest(name = "{0} has {1} words")
  @CsvSource({
    "'', 0",
    "'—', 0",
    "Rain fell., 2",
    "'It didn’t rain, Kabul-led talks did.', 6",
    "日本語, 3",
    "'Ünlü Adana''da 3 kişi', 4"
  })
  void wordsAreRunsOfLettersAndDigits(String text, int words) {
    assertThat(WordCount.count(text)).isEqualTo(words);
  }
}
