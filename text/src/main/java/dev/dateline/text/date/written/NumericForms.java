package dev.dateline.text.date.written;

import dev.dateline.text.date.written.FoundDate.Shape;
import java.time.LocalDate;
import java.util.Optional;

/** Reads dates of numbers only: {@code 2021-08-04}, {@code 4.8.2021}, {@code 08/04/21}. */
final class NumericForms {
  private static final String SEPARATORS = "./\u2022\u00B7" + Marks.HYPHENS;

  private final ScannedDates dates;
  private final DateWords words;

  NumericForms(ScannedDates dates, DateWords words) {
    this.dates = dates;
    this.words = words;
  }

  /** {@code 4.8.2021}, {@code 04/08/2021}, {@code 4-8-21}. */
  Optional<FoundDate> dayOrMonthFirst(String text, Numeral first) {
    int separatorAt = separatorAt(text, first.end());
    char separator = Marks.charAt(text, separatorAt);
    Numeral second = part(text, separatorAt, separator);
    if (second == null || second.digits() > 2) {
      return Optional.empty();
    }
    int nextAt = separatorAt(text, second.end());
    if (Marks.charAt(text, nextAt) != separator) {
      return Optional.empty();
    }
    Numeral third = part(text, nextAt, separator);
    third = third == null ? null : third.asYear();
    if (third == null
        || (third.digits() != 4 && third.digits() != 2)
        || Marks.isContinued(text, third.end())) {
      return Optional.empty();
    }
    return read(text, first, second, third, separator);
  }

  private Optional<FoundDate> read(
      String text, Numeral first, Numeral second, Numeral third, char separator) {
    Optional<DayCalendar> foreign = words.calendarOf(third.value());
    if (third.digits() == 4 && foreign.isPresent()) {
      return dates
          .inRange(foreign.get().day(third.value(), second.value(), first.value()))
          .map(d -> dates.found(text, d, Shape.NUMERIC, first.start(), third.end()));
    }
    int year = third.withCentury().value();
    Shape shape = third.digits() == 4 ? Shape.NUMERIC : Shape.SHORT_YEAR;
    Optional<LocalDate> dayMonth = dates.day(year, second.value(), first.value());
    Optional<LocalDate> monthDay =
        separator == '.' && dayMonth.isPresent()
            ? Optional.empty()
            : dates.day(year, first.value(), second.value());
    Optional<LocalDate> other =
        dayMonth.isPresent() ? monthDay.filter(d -> !d.equals(dayMonth.get())) : Optional.empty();
    return dayMonth
        .or(() -> monthDay)
        .map(d -> dates.found(text, d, other, shape, first.start(), third.end()));
  }

  /** {@code 2021-08-04}, {@code 2021. 8. 4.}, {@code 1400/05/13}. */
  Optional<FoundDate> yearFirst(String text, Numeral year) {
    char separator = Marks.charAt(text, year.end());
    Numeral month = part(text, year.end(), separator);
    if (month == null || month.digits() > 2 || Marks.charAt(text, month.end()) != separator) {
      return Optional.empty();
    }
    Numeral day = part(text, month.end(), separator);
    if (day == null || day.digits() > 2 || Marks.isContinued(text, day.end())) {
      return Optional.empty();
    }
    return day(year.value(), month.value(), day.value())
        .map(d -> dates.found(text, d, Shape.YEAR_FIRST, year.start(), day.end()));
  }

  /** {@code 20210804}. */
  Optional<FoundDate> compact(String text, Numeral whole) {
    if (Glyphs.isWordChar(text, whole.start() - 1) || Glyphs.isWordChar(text, whole.end())) {
      return Optional.empty();
    }
    int value = whole.value();
    return dates
        .day(value / 10_000, value / 100 % 100, value % 100)
        .map(d -> dates.found(text, d, Shape.YEAR_FIRST, whole.start(), whole.end()));
  }

  private Optional<LocalDate> day(int year, int month, int day) {
    return words
        .calendarOf(year)
        .map(calendar -> dates.inRange(calendar.day(year, month, day)))
        .orElseGet(() -> dates.day(year, month, day));
  }

  /** Slashes may have blanks around them: {@code 1 / 11 / 2018}. */
  private static int separatorAt(String text, int end) {
    int i = Glyphs.skipGap(text, end);
    boolean spaced = i > end && Marks.charAt(text, i) == '/' && Glyphs.isGap(text, i + 1);
    return spaced ? i : end;
  }

  private static Numeral part(String text, int separatorAt, char separator) {
    return separator != 0 && SEPARATORS.indexOf(separator) >= 0
        ? Numeral.behind(text, separatorAt, separator)
        : null;
  }
}
