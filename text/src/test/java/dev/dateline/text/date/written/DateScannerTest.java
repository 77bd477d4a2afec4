package dev.dateline.text.date.written;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.DatePrecision;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {
  private static final LocalDate EARLIEST = LocalDate.of(1600, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2026, 11, 23);

  private final DateScanner scanner = scannerFor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-08-04",
        "2021/08/04",
        "2021.8.4",
        "20210804",
        "2021-08-04T10:30:00Z",
        "4.8.2021",
        "04.08.21",
        "4. 8. 2021",
        "4 August 2021",
        "4. August 2021",
        "04-Aug-2021",
        "04.Aug.21",
        "4th of August, 2021",
        "Wednesday, 4 Aug 2021",
        "August 4, 2021",
        "Aug. 4th, 2021",
        "AUGUST 4 2021",
        "Aug 04 09:34 2021",
        "2021, August 4",
        "4 ao\u00FBt 2021",
        "4 de agosto de 2021",
        "4 agosto 2021",
        "4 augustus 2021",
        "4 августа 2021 г.",
        "\u0664 أغسطس \u0662\u0660\u0662\u0661",
        "\u06F4 اوت \u06F2\u06F0\u06F2\u06F1",
        "\u06F1\u06F3 مرداد \u06F1\u06F4\u06F0\u06F0",
        "2021\u5E748\u67084\u65E5",
        "2021\uB144 8\uC6D4 4\uC77C",
        "4 A\u011EUSTOS 2021",
        "4 sierpnia 2021",
        "4. elokuuta 2021",
        "August 4, 20215:01 AM",
        "4. August 202125. August 2021",
        "04/08/202113/08/2021",
        "08/04/2021",
        "4 Mi\u00E9rcoles Agosto 2021",
      })
  void formsOfOneDay(String text) {
    List<FoundDate> found = scan("x " + text + " y");
    assertThat(found).isNotEmpty();
    LocalDate day = LocalDate.of(2021, 8, 4);
    FoundDate first = found.get(0);
    assertThat(first.value().equals(day) || first.otherReading().filter(day::equals).isPresent())
        .as("%s", first)
        .isTrue();
    assertThat(first.precision()).isEqualTo(DatePrecision.DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "on Tuesday",
        "2 days ago",
        "Aug 5",
        "2021",
        "29 f\u00E9vrier 2021",
        "2021-02-30",
        "31/11/2021",
        "1.2.3.2021",
        "192.168.10.2021",
        "call 030 4.8.2021.77",
        "version 1.8.2021.4",
        "1599-12-31",
        "2026-11-24",
        "9999999999999999999999-01-01",
        "12345678",
        "x20210804x",
        "10 may be 2021",
        "45 August 2021",
        "1-2-3",
      })
  void textsWithoutADay(String text) {
    assertThat(scan(text)).noneMatch(date -> date.precision() == DatePrecision.DAY);
  }

  @Test
  void monthAloneIsAMonth() {
    assertThat(scan("In August 2021 it rained"))
        .singleElement()
        .satisfies(
            date -> {
              assertThat(date.precision()).isEqualTo(DatePrecision.MONTH);
              assertThat(date.value()).isEqualTo(LocalDate.of(2021, 8, 1));
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "03/04/2021, 2021-04-03, 2021-03-04",
    "13/04/2021, 2021-04-13,",
    "04/13/2021, 2021-04-13,",
    "04/04/2021, 2021-04-04,",
    "03.04.2021, 2021-04-03,",
    "'Saturday, 03/04/2021', 2021-04-03,",
    "'Thursday, 03/04/2021', 2021-03-04,",
  })
  void orderIsAmbiguousOnlyIfBothReadingsAreValid(String text, LocalDate value, LocalDate other) {
    FoundDate date = scan(text).get(0);
    assertThat(date.value()).isEqualTo(value);
    assertThat(date.otherReading().orElse(null)).isEqualTo(other);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Wednesday, August 4, 2021 | AGREES",
        "Mittwoch, den 4. August 2021 | AGREES",
        "quarta-feira, 4 de agosto de 2021 | AGREES",
        "4 August 2021 (Wednesday) | AGREES",
        "Monday, August 4, 2021 | DIFFERS",
        "August 4, 2021 | ABSENT",
      })
  void weekdayBesideADate(String text, FoundDate.Weekday weekday) {
    assertThat(scan(text).get(0).weekday()).isEqualTo(weekday);
  }

  @Property
  void anyTextIsScanned(@ForAll String text) {
    assertThat(scan(text)).isNotNull();
  }

  @Property(tries = 2000)
  void datesStandInOrderInsideTheTextAndTheRange(@ForAll("dateLike") String text) {
    int last = 0;
    for (FoundDate date : scan(text)) {
      assertThat(date.start()).isGreaterThanOrEqualTo(last);
      assertThat(date.end()).isGreaterThan(date.start()).isLessThanOrEqualTo(text.length());
      assertThat(date.value()).isBetween(EARLIEST, LATEST);
      last = date.end();
    }
  }

  @Provide
  Arbitrary<String> dateLike() {
    return Arbitraries.of(
            "4",
            "08",
            "2021",
            "21",
            "-",
            "/",
            ".",
            " ",
            ",",
            "August",
            "Aug",
            "de",
            "of",
            "th",
            "Wednesday",
            "\u06F1",
            "\u5E74",
            "\u6708",
            "\u65E5",
            ":",
            "10:30",
            "'",
            "\n",
            "\u200B",
            "x",
            "(",
            "\uD83D\uDE00")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }

  private static DateScanner scannerFor(String... languages) {
    return new DateScanner(EARLIEST, LATEST, DateWords.of(languages), Years.UNKNOWN);
  }

  private List<FoundDate> scan(String text) {
    return scanner.scan(text, 0, text.length(), Integer.MAX_VALUE);
  }
}
