package dev.dateline.text.date.written;

import dev.dateline.article.DatePrecision;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as it stands in a text.
 *
 * @param value the day; the first of the month when the precision is {@code MONTH}
 * @param otherReading the day when day and month may also be read the other way round
 * @param precision how exact it is
 * @param shape how it is written
 * @param weekday whether a weekday is next to it
 * @param start offset in the text
 * @param end offset after it
 */
public record FoundDate(
    LocalDate value,
    Optional<LocalDate> otherReading,
    DatePrecision precision,
    Shape shape,
    Weekday weekday,
    int start,
    int end) {
  /** How a date is written. */
  public enum Shape {
    /** Year, month, day in numbers. */
    YEAR_FIRST,
    /** Day, month name, year. */
    DAY_NAME,
    /** Month name, day, year. */
    NAME_DAY,
    /** Day and month in numbers, then the year. */
    NUMERIC,
    /** The same with a two-digit year. */
    SHORT_YEAR,
    /** Month name and year. */
    MONTH_YEAR,
    /** Day and month, the year told by something else. */
    NO_YEAR,
    /** As a stretch of time before the page was seen. */
    RELATIVE
  }

  /** Whether a weekday is next to a date. */
  public enum Weekday {
    /** None does. */
    ABSENT,
    /** One does, and the calendar agrees. */
    AGREES,
    /** One does, and the calendar has another. */
    DIFFERS
  }

  public FoundDate with(LocalDate day) {
    return new FoundDate(day, Optional.empty(), precision, shape, weekday, start, end);
  }
}
