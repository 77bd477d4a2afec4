package dev.dateline.text.date.written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the year of a day without one, if it is bounded. */
public interface Years {
  /** Finds no year. */
  Years UNKNOWN = (month, day, weekday) -> Optional.empty();

  /**
   * The day of a month and a day.
   *
   * @param weekday the ISO number of the weekday printed next to it, or 0
   */
  Optional<LocalDate> of(int month, int day, int weekday);

  /** Finds the last such day up to a day; a weekday next to it must be right. */
  static Years upTo(LocalDate bound) {
    return (month, day, weekday) -> {
      for (int year = bound.getYear(); year > bound.getYear() - 8; year--) {
        Optional<LocalDate> found = day(year, month, day);
        if (found.isPresent() && !found.get().isAfter(bound)) {
          return found.filter(d -> weekday == 0 || d.getDayOfWeek().getValue() == weekday);
        }
      }
      return Optional.empty();
    };
  }

  /** Finds the only day in a range of years that has the weekday; none without a weekday. */
  static Years between(int first, int last) {
    return (month, day, weekday) -> {
      Optional<LocalDate> only = Optional.empty();
      for (int year = first; weekday != 0 && year <= last; year++) {
        Optional<LocalDate> found =
            day(year, month, day).filter(d -> d.getDayOfWeek().getValue() == weekday);
        if (found.isPresent()) {
          if (only.isPresent()) {
            return Optional.empty();
          }
          only = found;
        }
      }
      return only;
    };
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
