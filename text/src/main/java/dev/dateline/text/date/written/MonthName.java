package dev.dateline.text.date.written;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a month in a text.
 *
 * @param numbers its number in each calendar that has a month of this name
 * @param start offset in the text
 * @param end offset after it, and after a second name of the same month
 */
record MonthName(Map<DayCalendar, Integer> numbers, int start, int end) {

  /** The number in the common calendar, or 0. */
  int common() {
    return numbers.getOrDefault(DayCalendar.GREGORIAN, 0);
  }

  /** The day of this month, a day and a year; the year determines the calendar. */
  Optional<LocalDate> day(int year, int day) {
    for (Map.Entry<DayCalendar, Integer> entry : numbers.entrySet()) {
      DayCalendar calendar = entry.getKey();
      if (calendar.hasYear(year)) {
        return calendar.day(year, entry.getValue(), day);
      }
    }
    return numbers.containsKey(DayCalendar.GREGORIAN) && DayCalendar.BUDDHIST.hasYear(year)
        ? DayCalendar.BUDDHIST.day(year, common(), day)
        : Optional.empty();
  }
}
