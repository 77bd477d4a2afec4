package dev.dateline.text.date.written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the dates in a text: year-month-day, day-month-year and month-day-year, in numbers or with
 * the names of months, with digits of any script, in the calendars that newspapers use.
 *
 * <p>Only days that exist in a calendar count, and only with a year, or if other evidence gives the
 * year. Every character is read a bounded number of times, so that the time is linear in the length
 * of the text. Never throws. Immutable.
 */
public final class DateScanner {
  private final NumericForms numeric;
  private final NamedForms named;
  private final EastAsianForms eastAsian;
  private final HanForms han;
  private final HebrewForms hebrew;
  private final ShortForms shortForms;

  /**
   * A scanner.
   *
   * @param earliest the earliest day it finds
   * @param latest the latest day it finds
   * @param words the words of the document's languages
   * @param years finds the year of a day without one
   */
  public DateScanner(LocalDate earliest, LocalDate latest, DateWords words, Years years) {
    ScannedDates dates = new ScannedDates(earliest, latest, new WeekdayBeside(words));
    numeric = new NumericForms(dates, words);
    named = new NamedForms(dates, words, years);
    eastAsian = new EastAsianForms(dates, words, years);
    han = new HanForms(dates);
    hebrew = new HebrewForms(dates, words);
    shortForms = new ShortForms(dates, words, years);
  }

  /** The dates between two offsets, at most {@code limit}, in the order of the text. */
  public List<FoundDate> scan(String text, int from, int to, int limit) {
    List<FoundDate> found = new ArrayList<>();
    int i = from;
    while (i < to && found.size() < limit) {
      Optional<FoundDate> date;
      int next = i + 1;
      if (Glyphs.isDigit(text, i)) {
        Numeral first = Numeral.at(text, i);
        date = date(text, first);
        next = first.end();
      } else {
        date = inLetters(text, i);
      }
      if (date.isPresent() && date.get().start() >= from && date.get().end() <= to) {
        found.add(date.get());
      }
      i = Math.max(next, date.map(FoundDate::end).orElse(next));
    }
    return found;
  }

  private Optional<FoundDate> inLetters(String text, int i) {
    char c = text.charAt(i);
    if (c < '\u05D0') {
      return Optional.empty();
    }
    if (HebrewForms.startsAt(text, i)) {
      return hebrew.read(text, i);
    }
    if (HanForms.startsAt(text, i)) {
      return han.read(text, i);
    }
    return EastAsianForms.firstYear(text, i).flatMap(year -> eastAsian.withYear(text, year));
  }

  private Optional<FoundDate> date(String text, Numeral first) {
    if (first.digits() > 8 || Marks.continuesNumber(text, first.start())) {
      return Optional.empty();
    }
    char mark = Marks.charAt(text, Glyphs.skipGap(text, first.end()));
    if (EastAsianForms.isYearMark(mark) && first.digits() <= 4) {
      return eastAsian.withYear(
          text,
          new Numeral(
              first.value(), first.digits(), first.start(), Glyphs.skipGap(text, first.end())));
    }
    return switch (first.digits()) {
      case 1, 2 -> dayFirst(text, first);
      case 3 -> numeric.yearFirst(text, first);
      case 4 -> numeric.yearFirst(text, first).or(() -> named.yearFirst(text, first));
      case 8 -> numeric.compact(text, first);
      default -> Optional.empty();
    };
  }

  private Optional<FoundDate> dayFirst(String text, Numeral first) {
    return numeric
        .dayOrMonthFirst(text, first)
        .or(() -> named.dayThenName(text, first))
        .or(() -> named.nameThenDay(text, first))
        .or(() -> eastAsian.withoutYear(text, first))
        .or(() -> shortForms.read(text, first));
  }
}
