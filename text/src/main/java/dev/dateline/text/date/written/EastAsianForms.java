package dev.dateline.text.date.written;

import dev.dateline.text.date.written.FoundDate.Shape;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads dates of East Asia: {@code 2021年8月4日}, {@code 2021년 8월 4일}, {@code 令和3年8月4日}, {@code
 * 民國110年8月4日}.
 */
final class EastAsianForms {
  private static final char YEAR = '\u5E74';
  private static final char KOREAN_YEAR = '\uB144';
  private static final char MONTH = '\u6708';
  private static final char KOREAN_MONTH = '\uC6D4';
  private static final String DAYS = "\u65E5\u53F7\u865F\uC77C";

  private final ScannedDates dates;
  private final DateWords words;
  private final Years years;

  EastAsianForms(ScannedDates dates, DateWords words, Years years) {
    this.dates = dates;
    this.words = words;
    this.years = years;
  }

  /** An era and the common year before its first year. */
  private record Era(String name, int yearZero) {}

  private static final List<Era> ERAS =
      List.of(
          new Era("\u4EE4\u548C", 2018),
          new Era("\u5E73\u6210", 1988),
          new Era("\u662D\u548C", 1925),
          new Era("\u5927\u6B63", 1911),
          new Era("\u660E\u6CBB", 1867),
          new Era("\u6C11\u570B", 1911),
          new Era("\u6C11\u56FD", 1911));

  static boolean isYearMark(char c) {
    return c == YEAR || c == KOREAN_YEAR;
  }

  static boolean isMonthMark(char c) {
    return c == MONTH || c == KOREAN_MONTH;
  }

  /** A complete date, from a year that is followed by its mark. */
  Optional<FoundDate> withYear(String text, Numeral year) {
    Optional<Era> era = era(text, year.start());
    int start =
        era.map(e -> Glyphs.skipGapBack(text, year.start()) - e.name().length())
            .orElse(year.start());
    return monthAndDay(text, Glyphs.skipGap(text, year.end() + 1))
        .flatMap(
            rest ->
                day(year, era, rest)
                    .map(d -> dates.found(text, d, Shape.YEAR_FIRST, start, rest.end())));
  }

  private Optional<LocalDate> day(Numeral year, Optional<Era> era, MonthAndDay rest) {
    if (era.isPresent()) {
      return dates.day(era.get().yearZero() + year.value(), rest.month(), rest.day());
    }
    return words
        .calendarOf(year.value())
        .filter(calendar -> year.digits() < 4)
        .map(calendar -> dates.inRange(calendar.day(year.value(), rest.month(), rest.day())))
        .orElseGet(
            () ->
                year.digits() == 4
                    ? dates.day(year.value(), rest.month(), rest.day())
                    : Optional.empty());
  }

  /** {@code 8月4日}, if other evidence gives the year. */
  Optional<FoundDate> withoutYear(String text, Numeral month) {
    return monthAndDay(text, month.start())
        .flatMap(
            rest ->
                years
                    .of(rest.month(), rest.day(), dates.weekday(text, month.start(), rest.end()))
                    .flatMap(d -> dates.inRange(Optional.of(d)))
                    .map(d -> dates.found(text, d, Shape.NO_YEAR, month.start(), rest.end())));
  }

  private static Optional<Era> era(String text, int numberAt) {
    int end = Glyphs.skipGapBack(text, numberAt);
    return ERAS.stream().filter(e -> end >= 2 && text.startsWith(e.name(), end - 2)).findFirst();
  }

  private record MonthAndDay(int month, int day, int end) {}

  private static Optional<MonthAndDay> monthAndDay(String text, int monthAt) {
    if (!Glyphs.isDigit(text, monthAt)) {
      return Optional.empty();
    }
    Numeral month = Numeral.at(text, monthAt);
    int dayAt = Glyphs.skipGap(text, month.end() + 1);
    if (!isMonthMark(Marks.charAt(text, month.end())) || !Glyphs.isDigit(text, dayAt)) {
      return Optional.empty();
    }
    Numeral day = Numeral.at(text, dayAt);
    int mark = Glyphs.skipGap(text, day.end());
    char c = Marks.charAt(text, mark);
    return month.digits() <= 2 && day.digits() <= 2
        ? Optional.of(
            new MonthAndDay(
                month.value(), day.value(), c != 0 && DAYS.indexOf(c) >= 0 ? mark + 1 : day.end()))
        : Optional.empty();
  }

  /**
   * The first year of an era has no number, but a mark, which counts as 1.
   *
   * @return the number, if {@code 元} is here after an era
   */
  static Optional<Numeral> firstYear(String text, int i) {
    return Marks.charAt(text, i) == '\u5143'
            && isYearMark(Marks.charAt(text, i + 1))
            && era(text, i).isPresent()
        ? Optional.of(new Numeral(1, 1, i, i + 1))
        : Optional.empty();
  }
}
