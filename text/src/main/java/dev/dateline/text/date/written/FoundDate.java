package dev.dateline.text.date.written;

import dev.dateline.article.DatePrecision;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date found in a text.
 *
 * @param value the day; the first of the month when the precision is {@code MONTH}
 * @param otherReading the day when day and month may be swapped
 * @param precision day or month
 * @param shape its form
 * @param weekday whether a weekday is next to it, and is right
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
  /** The form of a date. */
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
    /** Day and month; other evidence gives the year. */
    NO_YEAR,
    /** A time relative to when the page was captured. */
    RELATIVE
  }

  /** Whether a weekday is next to a date. */
  public enum Weekday {
    /** There is none. */
    ABSENT,
    /** There is one, and it is the right one. */
    AGREES,
    /** There is one, and it is wrong. */
    DIFFERS
  }

  public FoundDate with(LocalDate day) {
    return new FoundDate(day, Optional.empty(), precision, shape, weekday, start, end);
  }
}
