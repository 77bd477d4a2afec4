package dev.dateline.text.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Capture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-08-04T10:22:00Z                    | 2021-08-04T10:22:00Z",
        "2021-08-04T23:30:00-07:00               | 2021-08-04T23:30:00-07:00",
        "2021-08-04T23:30:00.123456+0430         | 2021-08-04T23:30:00+04:30",
        "2021-08-04 10:22 +0200                  | 2021-08-04T10:22:00+02:00",
        "2021-08-04 10:22:00 UTC                 | 2021-08-04T10:22:00Z",
        "2016-12-31T23:59:60Z                    | 2016-12-31T23:59:59Z",
        "Wed, 04 Aug 2021 10:22:00 +0000         | 2021-08-04T10:22:00Z",
        "Wed, 04 Aug 2021 23:30:00 -0700 (PDT)   | 2021-08-04T23:30:00-07:00",
        "5 Apr 1993 17:01:12 GMT                 | 1993-04-05T17:01:12Z",
        "Mon, 5 Apr 93 17:01:12 EST              | 1993-04-05T17:01:12-05:00",
      })
  void aTimeWithItsZoneIsAnInstant(String written, OffsetDateTime instant) {
    assertThat(StatedTime.of(written).flatMap(StatedTime::instant)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-08-04",
        "2021-08-04 10:22",
        "2021-08-04T10:22:00 XYZ",
        "4 Aug 2021",
        "4-AUG-2021 17:17:34.97"
      })
  void aDayWithoutAZoneIsNotAnInstant(String written) {
    StatedTime stated = StatedTime.of(written).orElseThrow();

    assertThat(stated.day()).isEqualTo(LocalDate.of(2021, 8, 4));
    assertThat(stated.instant()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021-13-04",
        "2021-02-30",
        "2021-08-04T25:00:00Z",
        "2021-08-04T10:22:00+99:00",
        "04/08/2021",
        "4 Foo 2021",
        "2021-08-04T10:22:00Z and more",
        "August 4, 2021"
      })
  void nothingElseIsRead(String written) {
    assertThat(StatedTime.of(written)).isEmpty();
  }

  @Test
  void aCaptureIsInUtc() {
    assertThat(capture("2021-08-05T01:30:00+04:30"))
        .isEqualTo(Capture.at(LocalDateTime.of(2021, 8, 4, 21, 0), Capture.Source.FIELD));
    assertThat(capture("2021-08-05 01:30"))
        .isEqualTo(Capture.at(LocalDateTime.of(2021, 8, 5, 1, 30), Capture.Source.FIELD));
    assertThat(capture("2021-08-05"))
        .isEqualTo(Capture.on(LocalDate.of(2021, 8, 5), Capture.Source.FIELD));
  }

  @Property
  void anyTextIsReadWithoutFailing(@ForAll String written) {
    StatedTime.of(written);
  }

  private static Capture capture(String written) {
    return StatedTime.of(written).orElseThrow().capture(Capture.Source.FIELD);
  }
}
