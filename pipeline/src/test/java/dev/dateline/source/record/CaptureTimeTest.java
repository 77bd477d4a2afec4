package dev.dateline.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2021-08-04T10:15:30Z, 2021-08-04T10:15:30",
    "2021-08-04T10:15:30.123456+02:00, 2021-08-04T08:15:30.123456",
    "2021-08-04 10:15:30, 2021-08-04T10:15:30",
    "2021-08-04 10:15, 2021-08-04T10:15",
    "20210804T101530Z, 2021-08-04T10:15:30",
    "20210804101530, 2021-08-04T10:15:30",
    "'Wed, 4 Aug 2021 10:15:30 +0200', 2021-08-04T08:15:30",
    "1628071200, 2021-08-04T10:00",
    "2021-08-04, ''",
  })
  void theTimeIsInUtc(String written, String time) {
    assertThat(CaptureTime.of(written).orElseThrow().time().map(Object::toString).orElse(""))
        .isEqualTo(time);
    assertThat(CaptureTime.of(written).orElseThrow().day()).hasToString("2021-08-04");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2021-02-30", "1905-01-01", "99999-01-01", "12/23/2021"})
  void invalidTimesAreIgnored(String written) {
    assertThat(CaptureTime.of(written)).isEmpty();
  }
}
