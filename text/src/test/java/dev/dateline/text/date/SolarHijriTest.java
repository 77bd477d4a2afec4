package dev.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SolarHijriTest {
  @Test
  void daysAreThoseOfTheCalendarLibrary() {
    Calendar library = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=persian"));
    for (int year = 1280; year <= 1420; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day : new int[] {1, 13, 29}) {
          library.clear();
          library.set(year, month - 1, day);
          LocalDate expected =
              Instant.ofEpochMilli(library.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
          assertThat(SolarHijri.day(year, month, day)).contains(expected);
        }
      }
    }
  }

  @Test
  void daysOutsideTheCalendarAreNone() {
    assertThat(SolarHijri.day(1400, 7, 31)).isEmpty();
    assertThat(SolarHijri.day(1400, 12, 30)).isEmpty();
    assertThat(SolarHijri.day(1399, 12, 30)).contains(LocalDate.of(2021, 3, 20));
    assertThat(SolarHijri.day(1400, 13, 1)).isEmpty();
    assertThat(SolarHijri.day(1400, 1, 0)).isEmpty();
    assertThat(SolarHijri.day(0, 1, 1)).isEmpty();
    assertThat(SolarHijri.day(Integer.MAX_VALUE, 1, 1)).isEmpty();
  }
}
