package dev.dateline.text.date.written;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Optional;

/** A calendar that newspapers use. */
public enum DayCalendar {
  /** The common calendar. */
  GREGORIAN("gregorian", 1500, 2300),

  /** The solar calendar of Iran and Afghanistan. */
  SOLAR_HIJRI("persian", 1200, 1500),

  /** The lunar calendar of the Islamic world, as computed by Umm al-Qura. */
  ISLAMIC("islamic-umalqura", 1300, 1600),

  /** The common calendar with years of the Buddhist era. */
  BUDDHIST("buddhist", 2340, 2700),

  /** The Hebrew calendar. */
  HEBREW("hebrew", 5500, 5900),

  /** The common calendar with the years of the Republic of China. */
  MINGUO("roc", 1, 200);

  private static final long MILLIS_OF_A_DAY = 86_400_000;

  private final String icuName;
  private final int firstYear;
  private final int lastYear;

  DayCalendar(String icuName, int firstYear, int lastYear) {
    this.icuName = icuName;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  /** Whether a current text with a month of this calendar can mean this year. */
  boolean hasYear(int year) {
    return year >= firstYear && year <= lastYear;
  }

  /** The name of the calendar in ICU's data. */
  String icuName() {
    return icuName;
  }

  /**
   * A day of this calendar as a day of the common one.
   *
   * @param month from 1, as counted in the calendar
   */
  Optional<LocalDate> day(int year, int month, int day) {
    if (!hasYear(year) || month < 1 || day < 1) {
      return Optional.empty();
    }
    Calendar calendar =
        Calendar.getInstance(TimeZone.GMT_ZONE, ULocale.ROOT.setKeywordValue("calendar", icuName));
    calendar.clear();
    calendar.setLenient(false);
    try {
      calendar.set(Calendar.EXTENDED_YEAR, extended(year));
      calendar.set(Calendar.MONTH, month - 1);
      calendar.set(Calendar.DAY_OF_MONTH, day);
      return Optional.of(
          LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), MILLIS_OF_A_DAY)));
    } catch (IllegalArgumentException e) {
      // The calendar has no such day; a lenient calendar would continue in the next month.
      return Optional.empty();
    }
  }

  private int extended(int year) {
    return switch (this) {
      case BUDDHIST -> year - 543;
      case MINGUO -> year + 1911;
      default -> year;
    };
  }
}
