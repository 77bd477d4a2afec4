package dev.dateline.text.clean.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEndsTest {

  @ParameterizedTest
  @CsvSource({
    "., 1", "。, 1", "।, 1", "॥, 1", "۔, 1", "｡, 1", "።, 1", "៕, 1", "។, 1", "။, 1", "։, 1", "།, 1",
    "?, 2", "？, 2", "؟, 2", "፧, 2", "!, 3", "！, 3", "‼, 3",
  })
  void aMarkIsOfItsKind(char mark, int kind) {
    assertThat(SentenceEnds.kind(mark)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', ',', '、', '،', ';', ':', '：', '…', '·', ')', '字', '0'})
  void otherCharactersDoNotEndASentence(char c) {
    assertThat(SentenceEnds.kind(c)).isZero();
  }
}
