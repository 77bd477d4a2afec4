package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @Test
  void theNamesStandWithoutLeadAndTail() {
    assertThat(Bylines.names("By Ana Ruiz and Li Wei | Staff"))
        .isEqualTo(List.of("Ana Ruiz", "Li Wei"));
    assertThat(Bylines.names("Von Jana Holt - 3. Mai 2024")).isEqualTo(List.of("Jana Holt"));
    assertThat(Bylines.names("Written by Tom Oduya 4 March 2024")).isEqualTo(List.of("Tom Oduya"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Ana Ruiz", "Par Luc Morel", "Por Inés Gil", "بقلم سارة حداد"})
  void aCreditIsAByline(String line) {
    assertThat(Bylines.isByline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"By", "by the river", "Ana Ruiz", "By 2030", "Bylaws Of The Club"})
  void otherLinesAreNone(String line) {
    assertThat(Bylines.isByline(line)).isFalse();
  }
}
