package dev.dateline.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.DateSource;
import dev.dateline.dataset.manifest.CopyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

  @ParameterizedTest
  @EnumSource
  void everyEvidenceAndKindOfCopiesHasAName(DateSource source) {
    assertThat(Labels.dateSource(source)).matches("[A-Za-z -]+");
    for (CopyKind kind : CopyKind.values()) {
      assertThat(Labels.copies(kind)).contains("same ");
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"eng, English", "deu, German", "pes, Persian", "cmn, Chinese", "'', unknown"})
  void languagesAreNamedInEnglish(String code, String name) {
    assertThat(Labels.language(code)).isEqualTo(name);
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "0, 0, 0 %",
    "0, 5, 0 %",
    "1, 100000, < 0.1 %",
    "1, 3, 33 %",
    "1, 30, 3.3 %",
    "99999, 100000, 99.9 %",
    "5, 5, 100 %",
  })
  void allAndNothingAreSaidExactly(long part, long whole, String percent) {
    assertThat(Figures.percent(part, whole)).isEqualTo(percent);
  }

  @Test
  void sizesAndTimesAreRounded() {
    assertThat(Figures.bytes(999)).isEqualTo("999 bytes");
    assertThat(Figures.bytes(22_600_000)).isEqualTo("22.6 MB");
    assertThat(Figures.seconds(3.94)).isEqualTo("3.9 s");
    assertThat(Figures.seconds(123)).isEqualTo("2 min 3 s");
    assertThat(Figures.seconds(7_300)).isEqualTo("2 h 1 min");
  }
}
