package dev.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.DateSource;
import dev.dateline.article.Flag;
import dev.dateline.article.Reason;
import dev.dateline.dataset.manifest.CopyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

  @ParameterizedTest
  @EnumSource
  void everyReasonHasAMeaningAndAnAdvice(Reason reason) {
    assertThat(Advice.meaning(reason.name())).isNotEqualTo(Words.plain(reason.name()) + ".");
    assertThat(Advice.action(reason.name())).isNotEqualTo("See docs/REJECTIONS.md.");
  }

  @ParameterizedTest
  @EnumSource
  void everyFlagIsExplained(Flag flag) {
    assertThat(Advice.flag(flag.name())).isNotEqualTo(Words.plain(flag.name()));
  }

  @ParameterizedTest
  @EnumSource
  void everyEvidenceAndKindOfCopiesHasAName(DateSource source) {
    assertThat(Words.dateSource(source.name())).matches("[a-z ]+");
    for (CopyKind kind : CopyKind.values()) {
      assertThat(Words.copies(kind.name())).contains("same ");
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"eng, English", "deu, German", "pes, Persian", "cmn, Chinese", "'', unknown"})
  void languagesAreNamedInEnglish(String code, String name) {
    assertThat(Words.language(code)).isEqualTo(name);
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
    assertThat(Words.percent(part, whole)).isEqualTo(percent);
  }

  @Test
  void sizesAndTimesAreRounded() {
    assertThat(Words.bytes(999)).isEqualTo("999 bytes");
    assertThat(Words.bytes(22_600_000)).isEqualTo("22.6 MB");
    assertThat(Words.seconds(3.94)).isEqualTo("3.9 s");
    assertThat(Words.seconds(123)).isEqualTo("2 min 3 s");
    assertThat(Words.seconds(7_300)).isEqualTo("2 h 1 min");
  }

  @Test
  void dataIsNeitherMarkupNorInvisible() {
    assertThat(new Html().data("<b>\u202e\u0000\"'&\nx\ud800\u200c").toString())
        .isEqualTo("<bdi>&lt;b&gt;\\u202e\\u0000&quot;&#39;&amp; x\\ud800\u200c</bdi>");
    assertThat(new Html().data("ab\ud83d\ude00", 3).toString()).isEqualTo("<bdi>ab\u2026</bdi>");
    assertThat(Html.attribute("\" onload=\"")).doesNotContain("\"");
  }
}
