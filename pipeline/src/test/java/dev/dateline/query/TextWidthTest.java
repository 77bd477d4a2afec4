package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {

  @ParameterizedTest
  @CsvSource({
    "abc,3",
    "é,1",
    "e\u0301,1",
    "東京,4",
    "서울,4",
    "ＡＢ,4",
    "ｱ,1",
    "Дом,3",
    "😀,2",
    "\u2026,1"
  })
  void aTextTakesItsColumns(String text, int columns) {
    assertThat(TextWidth.of(text)).isEqualTo(columns);
  }
}
