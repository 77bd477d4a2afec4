package dev.dateline.text.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads days of the Solar Hijri calendar of Iran and Afghanistan as days of the common one.
 *
 * <p>Leap years follow the cycle of 33 years, which agrees with the observed calendar from 1178 to
 * 1633 (years 1799 to 2254).
 */
final class SolarHijri {
  private static final int FIRST_YEAR = 1178;
  private static final int LAST_YEAR = 1633;

  /** 1 Farvardin 1178, from which the cycle is counted. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1799, 3, 21);

  private static final int LONG_MONTHS = 6;

  private SolarHijri() {}

  /** The day, when the calendar has it and the cycle holds. */
  static Optional<LocalDate> day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    if (day > monthLength(year, month)) {
      return Optional.empty();
    }
    long days = 0;
    for (int y = FIRST_YEAR; y < year; y++) {
      days += isLeap(y) ? 366 : 365;
    }
    int before = month - 1;
    days += 30L * before + Math.min(before, LONG_MONTHS) + day - 1;
    return Optional.of(FIRST_DAY.plusDays(days));
  }

  private static int monthLength(int year, int month) {
    if (month <= LONG_MONTHS) {
      return 31;
    }
    return month < 12 || isLeap(year) ? 30 : 29;
  }

  private static boolean isLeap(int year) {
    return switch (year % 33) {
      case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
      default -> false;
    };
  }
}
