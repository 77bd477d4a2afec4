package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @Test
  void theNamesAreReadWithoutLeadAndTail() {
    assertThat(Bylines.names("By Ana Ruiz and Li Wei | Staff"))
        .isEqualTo(List.of("Ana Ruiz", "Li Wei"));
    assertThat(Bylines.names("Von Jana Holt - 3. Mai 2024")).isEqualTo(List.of("Jana Holt"));
    assertThat(Bylines.names("Written by Tom Oduya 4 March 2024")).isEqualTo(List.of("Tom Oduya"));
  }

  @ParameterizedTest
  @CsvSource({
    "記者王小明／台北報導, 王小明",
    "【記者 林美玲／高雄報導】, 林美玲",
    "김민수 인턴기자, 김민수",
    "文／陳大文, 陳大文",
    "山田太郎記者, 山田太郎",
    "Af Mette Holm og Lars Dahl, Mette Holm;Lars Dahl",
    "Von Jana Holt und Uwe Kern, Jana Holt;Uwe Kern",
  })
  void namesAreReadInOtherScriptsToo(String line, String names) {
    assertThat(Bylines.names(line)).containsExactly(names.split(";", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ana Ruiz",
        "Par Luc Morel",
        "Por Inés Gil",
        "بقلم سارة حداد",
        "Av Lena Berg",
        "Autor: Jan Kos",
        "Автор: Олена Мельник",
        "Γράφει η Ελένη Δήμου",
        "記者王小明／台北報導",
        "【記者 林美玲／高雄報導】",
        "本报记者 李文",
        "文／陳大文",
        "김민수 기자",
        "김민수·박서연 인턴기자",
        "山田太郎記者",
        "โดย สมชาย ใจดี",
        "लेखक: मीरा जोशी",
      })
  void aCreditIsAByline(String line) {
    assertThat(Bylines.isByline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By",
        "by the river",
        "Ana Ruiz",
        "By 2030",
        "Bylaws Of The Club",
        "記者会見の様子",
        "記者",
        "기자",
        "記者は市役所で話を聞いた。",
      })
  void otherLinesAreNone(String line) {
    assertThat(Bylines.isByline(line)).isFalse();
  }
}
