package dev.dateline.source.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Capture;
import dev.dateline.source.SourceFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureRuleTest {
  private static final LocalDate DAY = LocalDate.of(2021, 8, 5);

  @Test
  void theUserKnowsTheDayOrTheInstant() {
    assertThat(capture("2021-08-05", "file:///a.txt"))
        .contains(Capture.on(DAY, Capture.Source.OPTION));
    assertThat(capture("2021-08-05T01:30:00+04:30", "file:///a.txt"))
        .contains(Capture.at(LocalDateTime.of(2021, 8, 4, 21, 0), Capture.Source.OPTION));
  }

  @Test
  void theFilesTimeIsInUtc() {
    SourceFile file = new SourceFile("file:///a.txt", 1, -1);

    assertThat(new CaptureRule("file").capture(file))
        .contains(
            Capture.at(
                LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_999), Capture.Source.FILE_TIME));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "crawl-YYYY-MM-DD, file:///data/crawl-2021-08-05/a.txt,               2021-08-05",
    "YYYY/MM/DD,       file:///data/2020/01/01/2021/08/05/a.txt,          2021-08-05",
    "YYYYMMDD,         file:///data/snapshot_20210805.txt,                2021-08-05",
    "YYYYMMDD,         file:///data/120210805/a.txt,                      ",
    "YYYYMMDD,         file:///data/20210805123000/a.txt,                 ",
    "YYYYMMDD*,        file:///data/20210805T123000/a.txt,                2021-08-05",
    "DD.MM.YYYY,       file:///data/05.08.2021/a.txt,                     2021-08-05",
    "dump-*-YYYYMMDD/, file:///data/dump-en-20210805/a.txt,               2021-08-05",
    "dump-*-YYYYMMDD/, file:///data/dump-en/x-20210805/a.txt,             ",
    "YYYY-MM-DD,       file:///data/2021-08-05/2021-13-45.txt,            2021-08-05",
    "YYYY-MM-DD,       file:///data/a.txt,                                ",
  })
  void thePathHoldsTheDay(String pattern, String uri, LocalDate day) {
    assertThat(capture("path:" + pattern, uri))
        .isEqualTo(Optional.ofNullable(day).map(d -> Capture.on(d, Capture.Source.PATH)));
  }

  @Test
  void noPatternTakesLong() {
    String path = "file:///" + "1".repeat(12_000) + "/a.txt";

    assertThat(capture("path:1*1YYYYMMDD", path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2021-13-45",
        "files",
        "path:",
        "path:YYYY-MM",
        "path:YYYY-MM-DD-DD",
        "path:*YYYYMMDD*"
      })
  void otherWaysAreRefused(String written) {
    assertThatThrownBy(() -> new CaptureRule(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected");
  }

  @Test
  void withoutARuleNothingIsKnown() {
    assertThat(capture("", "file:///2021-08-05/a.txt")).isEmpty();
  }

  private static Optional<Capture> capture(String written, String uri) {
    return new CaptureRule(written).capture(new SourceFile(uri, 1, 0));
  }
}
