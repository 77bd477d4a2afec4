package dev.dateline.text.date.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCalendarTest {

  @ParameterizedTest(name = "{0} {1}-{2}-{3} is {4}")
  @CsvSource({
    "GREGORIAN, 2021, 8, 4, 2021-08-04",
    "SOLAR_HIJRI, 1400, 5, 13, 2021-08-04",
    "SOLAR_HIJRI, 1399, 12, 30, 2021-03-20",
    "SOLAR_HIJRI, 1403, 12, 30, 2025-03-20",
    "SOLAR_HIJRI, 1401, 1, 1, 2022-03-21",
    "ISLAMIC, 1442, 12, 25, 2021-08-04",
    "ISLAMIC, 1445, 9, 1, 2024-03-11",
    "BUDDHIST, 2564, 8, 4, 2021-08-04",
    "HEBREW, 5781, 12, 26, 2021-08-04",
    "HEBREW, 5784, 6, 10, 2024-02-19",
    "MINGUO, 110, 8, 4, 2021-08-04",
  })
  void daysAreExact(DayCalendar calendar, int year, int month, int day, LocalDate expected) {
    assertThat(calendar.day(year, month, day)).contains(expected);
  }

  @Test
  void daysOutsideACalendarAreEmpty() {
    assertThat(DayCalendar.SOLAR_HIJRI.day(1400, 7, 31)).isEmpty();
    assertThat(DayCalendar.SOLAR_HIJRI.day(1400, 12, 30)).isEmpty();
    assertThat(DayCalendar.SOLAR_HIJRI.day(1400, 13, 1)).isEmpty();
    assertThat(DayCalendar.ISLAMIC.day(1442, 12, 31)).isEmpty();
    assertThat(DayCalendar.GREGORIAN.day(2021, 2, 29)).isEmpty();
    assertThat(DayCalendar.GREGORIAN.day(2021, 1, 0)).isEmpty();
    assertThat(DayCalendar.BUDDHIST.day(Integer.MAX_VALUE, 1, 1)).isEmpty();
    assertThat(DayCalendar.MINGUO.day(0, 1, 1)).isEmpty();
  }
}
