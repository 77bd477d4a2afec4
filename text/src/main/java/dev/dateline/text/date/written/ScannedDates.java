package dev.dateline.text.date.written;

import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.FoundDate.Shape;
import dev.dateline.text.date.written.FoundDate.Weekday;
import java.time.LocalDate;
import java.util.Optional;

/** Makes dates from parsed parts: checks the range and the weekday. */
final class ScannedDates {
  private final LocalDate earliest;
  private final LocalDate latest;
  private final WeekdayBeside weekdays;

  ScannedDates(LocalDate earliest, LocalDate latest, WeekdayBeside weekdays) {
    this.earliest = earliest;
    this.latest = latest;
    this.weekdays = weekdays;
  }

  /** A day of the common calendar in the range. */
  Optional<LocalDate> day(int year, int month, int day) {
    return inRange(DayCalendar.GREGORIAN.day(year, month, day));
  }

  /** The day, if it is in the range. */
  Optional<LocalDate> inRange(Optional<LocalDate> day) {
    return day.filter(d -> !d.isBefore(earliest) && !d.isAfter(latest));
  }

  /** A date with one reading. */
  FoundDate found(String text, LocalDate value, Shape shape, int start, int end) {
    return found(text, value, Optional.empty(), shape, start, end);
  }

  /** A date that may have two readings; a weekday next to it decides between them. */
  FoundDate found(
      String text, LocalDate value, Optional<LocalDate> other, Shape shape, int start, int end) {
    Weekday weekday = weekdays.agreement(text, value, start, end);
    if (other.isPresent() && weekday == Weekday.DIFFERS) {
      Weekday swapped = weekdays.agreement(text, other.get(), start, end);
      if (swapped == Weekday.AGREES) {
        return new FoundDate(
            other.get(), Optional.empty(), DatePrecision.DAY, shape, swapped, start, end);
      }
    }
    Optional<LocalDate> open = weekday == Weekday.AGREES ? Optional.empty() : other;
    return new FoundDate(value, open, DatePrecision.DAY, shape, weekday, start, end);
  }

  /** A month. */
  FoundDate month(LocalDate first, int start, int end) {
    return new FoundDate(
        first, Optional.empty(), DatePrecision.MONTH, Shape.MONTH_YEAR, Weekday.ABSENT, start, end);
  }

  /** The weekday printed next to a date, or 0. */
  int weekday(String text, int start, int end) {
    return weekdays.number(text, start, end);
  }
}
