package dev.dateline.text.date;

import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.FoundDate.Shape;
import dev.dateline.text.date.FoundDate.Weekday;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the dates that stand in a text: year-month-day, day-month-year and month-day-year, in
 * numbers or with month names of some twenty languages, with digits of any script.
 *
 * <p>Only days of the calendar count, and only with a year. Every digit is looked at a bounded
 * number of times, so that the time is linear in the length of the text. Never throws. Immutable.
 */
final class DateScanner {
  private static final int MAX_NUMBER = 99_999_999;
  private static final int CENTURY_PIVOT = 70;
  private static final int GLUED_FROM = 1990;
  private static final int GLUED_TO = 2049;
  private static final String ORDINALS = "\u00BA\u00AA\u00B0";
  private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2212";

  private final DateWords words = DateWords.shared();
  private final LocalDate earliest;
  private final LocalDate latest;

  /** A scanner that sees days from {@code earliest} to {@code latest}, both included. */
  DateScanner(LocalDate earliest, LocalDate latest) {
    this.earliest = earliest;
    this.latest = latest;
  }

  /** The dates between two offsets, at most {@code limit}, in the order of the text. */
  List<FoundDate> scan(String text, int from, int to, int limit) {
    List<FoundDate> found = new ArrayList<>();
    int i = from;
    while (i < to && found.size() < limit) {
      if (!Glyphs.isDigit(text, i)) {
        i++;
        continue;
      }
      Numeral first = number(text, i);
      Optional<FoundDate> date = date(text, first);
      if (date.isPresent() && date.get().start() >= from && date.get().end() <= to) {
        found.add(date.get());
      }
      i = date.map(d -> Math.max(d.end(), first.end)).orElse(first.end);
    }
    return found;
  }

  private Optional<FoundDate> date(String text, Numeral first) {
    if (first.digits > 8 || continuesNumber(text, first.start)) {
      return Optional.empty();
    }
    return switch (first.digits) {
      case 1, 2 -> dayFirst(text, first);
      case 4 -> yearFirst(text, first);
      case 8 -> compact(text, first);
      default -> Optional.empty();
    };
  }

  private Optional<FoundDate> dayFirst(String text, Numeral day) {
    Optional<FoundDate> numeric = numeric(text, day);
    if (numeric.isPresent()) {
      return numeric;
    }
    Optional<FoundDate> named = dayThenName(text, day);
    return named.isPresent() ? named : nameThenDay(text, day);
  }

  /** {@code 4.8.2021}, {@code 04/08/2021}, {@code 4-8-21}. */
  private Optional<FoundDate> numeric(String text, Numeral first) {
    char separator = charAt(text, first.end);
    if (separator != '.' && separator != '/' && HYPHENS.indexOf(separator) < 0) {
      return Optional.empty();
    }
    Numeral second = numberAfter(text, first.end, separator);
    if (second == null || second.digits > 2 || charAt(text, second.end) != separator) {
      return Optional.empty();
    }
    Numeral third = year(numberAfter(text, second.end, separator));
    if (third == null || (third.digits != 4 && third.digits != 2) || isContinued(text, third.end)) {
      return Optional.empty();
    }
    int year = third.digits == 4 ? third.value : century(third.value);
    Shape shape = third.digits == 4 ? Shape.NUMERIC : Shape.SHORT_YEAR;
    Optional<LocalDate> dayMonth = day(year, second.value, first.value);
    Optional<LocalDate> monthDay =
        separator == '.' && dayMonth.isPresent()
            ? Optional.empty()
            : day(year, first.value, second.value);
    Optional<LocalDate> other =
        dayMonth.isPresent() ? monthDay.filter(d -> !d.equals(dayMonth.get())) : Optional.empty();
    return dayMonth
        .or(() -> monthDay)
        .map(d -> found(text, d, other, shape, first.start, third.end));
  }

  /** {@code 4 August 2021}, {@code 4. August 2021}, {@code 4 de agosto de 2021}. */
  private Optional<FoundDate> dayThenName(String text, Numeral day) {
    int i = skipOrdinal(text, day.end);
    i = skipJoint(text, i, true);
    int nameEnd = Glyphs.wordEnd(text, i);
    if (nameEnd - i > 3 && words.weekday(Glyphs.word(text, i, nameEnd)).isPresent()) {
      i = skipJoint(text, nameEnd, false);
      nameEnd = Glyphs.wordEnd(text, i);
    }
    if (nameEnd == i) {
      return Optional.empty();
    }
    String name = Glyphs.word(text, i, nameEnd);
    OptionalInt month = words.month(name);
    OptionalInt solar = month.isPresent() ? OptionalInt.empty() : words.solarMonth(name);
    if (month.isEmpty() && solar.isEmpty()) {
      return Optional.empty();
    }
    Numeral year = yearAfter(text, nameEnd);
    if (year == null) {
      return Optional.empty();
    }
    Optional<LocalDate> value =
        solar.isPresent()
            ? SolarHijri.day(year.value, solar.getAsInt(), day.value).filter(this::isInRange)
            : day(year.value, month.getAsInt(), day.value);
    return value.map(d -> found(text, d, Optional.empty(), Shape.DAY_NAME, day.start, year.end));
  }

  /** {@code August 4, 2021}, {@code Aug. 4th 2021}. */
  private Optional<FoundDate> nameThenDay(String text, Numeral day) {
    Name name = nameBefore(text, day.start);
    if (name == null) {
      return Optional.empty();
    }
    Numeral year = yearAfter(text, skipOrdinal(text, day.end));
    if (year == null) {
      year = yearAfter(text, ClockTime.end(text, Glyphs.skipGap(text, day.end)));
    }
    if (year == null) {
      return Optional.empty();
    }
    int yearEnd = year.end;
    return day(year.value, name.month, day.value)
        .map(d -> found(text, d, Optional.empty(), Shape.NAME_DAY, name.start, yearEnd));
  }

  /** {@code 2021-08-04}, {@code 2021年8月4日}, {@code 2021. 8. 4.}, {@code 2021 August 4}. */
  private Optional<FoundDate> yearFirst(String text, Numeral year) {
    char separator = charAt(text, year.end);
    if (separator == '\u5E74' || separator == '\uB144') {
      return eastAsian(text, year);
    }
    if (separator == '.' || separator == '/' || HYPHENS.indexOf(separator) >= 0) {
      Numeral month = numberAfter(text, year.end, separator);
      if (month != null && month.digits <= 2 && charAt(text, month.end) == separator) {
        Numeral day = numberAfter(text, month.end, separator);
        if (day != null && day.digits <= 2 && !isContinued(text, day.end)) {
          return day(year.value, month.value, day.value)
              .map(d -> found(text, d, Optional.empty(), Shape.YEAR_FIRST, year.start, day.end));
        }
      }
    }
    int i = skipJoint(text, year.end, false);
    int nameEnd = Glyphs.wordEnd(text, i);
    OptionalInt month = words.month(Glyphs.word(text, i, nameEnd));
    int dayAt = skipJoint(text, nameEnd, false);
    if (nameEnd > i && month.isPresent() && Glyphs.isDigit(text, dayAt)) {
      Numeral day = number(text, dayAt);
      if (day.digits <= 2 && yearAfter(text, skipOrdinal(text, day.end)) == null) {
        return day(year.value, month.getAsInt(), day.value)
            .map(d -> found(text, d, Optional.empty(), Shape.YEAR_FIRST, year.start, day.end));
      }
    }
    return monthYear(text, year);
  }

  private Optional<FoundDate> eastAsian(String text, Numeral year) {
    int monthAt = Glyphs.skipGap(text, year.end + 1);
    if (!Glyphs.isDigit(text, monthAt)) {
      return Optional.empty();
    }
    Numeral month = number(text, monthAt);
    char mark = charAt(text, month.end);
    int dayAt = Glyphs.skipGap(text, month.end + 1);
    if ((mark != '\u6708' && mark != '\uC6D4') || !Glyphs.isDigit(text, dayAt)) {
      return Optional.empty();
    }
    Numeral day = number(text, dayAt);
    return day(year.value, month.value, day.value)
        .map(d -> found(text, d, Optional.empty(), Shape.YEAR_FIRST, year.start, day.end));
  }

  private Optional<FoundDate> monthYear(String text, Numeral year) {
    Name name = nameBefore(text, year.start);
    if (name == null || isContinued(text, year.end)) {
      return Optional.empty();
    }
    return day(year.value, name.month, 1)
        .map(
            d ->
                new FoundDate(
                    d,
                    Optional.empty(),
                    DatePrecision.MONTH,
                    Shape.MONTH_YEAR,
                    Weekday.ABSENT,
                    name.start,
                    year.end));
  }

  private Optional<FoundDate> compact(String text, Numeral whole) {
    if (Glyphs.isWordChar(text, whole.start - 1) || Glyphs.isWordChar(text, whole.end)) {
      return Optional.empty();
    }
    return day(whole.value / 10_000, whole.value / 100 % 100, whole.value % 100)
        .map(d -> found(text, d, Optional.empty(), Shape.YEAR_FIRST, whole.start, whole.end));
  }

  /** A month's name that ends right before an offset, a dot, comma or connector apart. */
  private Name nameBefore(String text, int offset) {
    int end = Glyphs.skipGapBack(text, offset);
    for (int connectors = 0; connectors < 2; connectors++) {
      if (".,-/'\u2019".indexOf(charAt(text, end - 1)) >= 0) {
        end = Glyphs.skipGapBack(text, end - 1);
      }
      int start = Glyphs.wordStart(text, end);
      if (start == end) {
        return null;
      }
      String word = Glyphs.word(text, start, end);
      OptionalInt month = words.month(word);
      if (month.isPresent()) {
        return new Name(month.getAsInt(), start);
      }
      if (!words.isConnector(word)) {
        return null;
      }
      end = Glyphs.skipGapBack(text, start);
    }
    return null;
  }

  /** A year that stands right behind an offset, a dot, comma, hyphen or connector apart. */
  private static Numeral yearAfter(String text, int offset) {
    int i = offset;
    char joint = charAt(text, i);
    boolean tight = joint == '.' || joint == '/' || HYPHENS.indexOf(joint) >= 0;
    i = skipJoint(text, i, true);
    boolean apostrophe = charAt(text, i) == '\'' || charAt(text, i) == '\u2019';
    if (apostrophe) {
      i++;
    }
    if (i == offset || !Glyphs.isDigit(text, i)) {
      return null;
    }
    Numeral year = year(number(text, i));
    if (year.digits == 4) {
      return year;
    }
    return year.digits == 2 && (apostrophe || (tight && i == offset + 1))
        ? new Numeral(century(year.value), 4, year.start, year.end)
        : null;
  }

  /** The offset behind blanks, one dot, comma, hyphen or slash, and connecting words. */
  private static int skipJoint(String text, int from, boolean connecting) {
    int i = from;
    if (charAt(text, i) == '.') {
      i++;
    }
    char c = charAt(text, i);
    if (c == ',' || c == '/' || c == '\u060C' || HYPHENS.indexOf(c) >= 0) {
      i++;
    }
    i = Glyphs.skipGap(text, i);
    if (charAt(text, i) == ',') {
      i = Glyphs.skipGap(text, i + 1);
    }
    for (int n = 0; connecting && n < 2; n++) {
      int end = Glyphs.wordEnd(text, i);
      if (end == i || !DateWords.shared().isConnector(Glyphs.word(text, i, end))) {
        break;
      }
      i = Glyphs.skipGap(text, end);
    }
    return i;
  }

  private static int skipOrdinal(String text, int from) {
    char c = charAt(text, from);
    if (c != 0 && ORDINALS.indexOf(c) >= 0) {
      return from + 1;
    }
    int end = Glyphs.wordEnd(text, from);
    return switch (Glyphs.word(text, from, end)) {
      case "st", "nd", "rd", "th", "er", "o", "a" -> end;
      default -> from;
    };
  }

  private FoundDate found(
      String text, LocalDate value, Optional<LocalDate> other, Shape shape, int start, int end) {
    Weekday weekday = weekday(text, value, start, end);
    if (other.isPresent() && weekday == Weekday.DIFFERS) {
      Weekday swapped = weekday(text, other.get(), start, end);
      if (swapped == Weekday.AGREES) {
        return new FoundDate(
            other.get(), Optional.empty(), DatePrecision.DAY, shape, swapped, start, end);
      }
    }
    Optional<LocalDate> open = weekday == Weekday.AGREES ? Optional.empty() : other;
    return new FoundDate(value, open, DatePrecision.DAY, shape, weekday, start, end);
  }

  private Weekday weekday(String text, LocalDate value, int start, int end) {
    OptionalInt weekday = weekdayBefore(text, start);
    if (weekday.isEmpty()) {
      int i = Glyphs.skipGap(text, end);
      i = "(,".indexOf(charAt(text, i)) >= 0 ? Glyphs.skipGap(text, i + 1) : i;
      int wordEnd = Glyphs.wordEnd(text, i);
      weekday =
          wordEnd - i > 3 ? words.weekday(Glyphs.word(text, i, wordEnd)) : OptionalInt.empty();
    }
    if (weekday.isEmpty()) {
      return Weekday.ABSENT;
    }
    return value.getDayOfWeek().getValue() == weekday.getAsInt() ? Weekday.AGREES : Weekday.DIFFERS;
  }

  private OptionalInt weekdayBefore(String text, int start) {
    int end = Glyphs.skipGapBack(text, start);
    for (int n = 0; n < 2; n++) {
      if (",.\u060C".indexOf(charAt(text, end - 1)) >= 0) {
        end = Glyphs.skipGapBack(text, end - 1);
      }
      int wordStart = Glyphs.wordStart(text, end);
      if (charAt(text, wordStart - 1) == '-' && wordStart < end) {
        wordStart = Glyphs.wordStart(text, wordStart - 1);
      }
      if (wordStart == end) {
        return OptionalInt.empty();
      }
      String word = Glyphs.word(text, wordStart, end);
      OptionalInt weekday = words.weekday(word);
      if (weekday.isPresent()) {
        return weekday;
      }
      if (!words.isConnector(word)) {
        return OptionalInt.empty();
      }
      end = Glyphs.skipGapBack(text, wordStart);
    }
    return OptionalInt.empty();
  }

  private Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day)).filter(this::isInRange);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean isInRange(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }

  /** Two digits mean the hundred years around 2020. */
  private static int century(int year) {
    return year < CENTURY_PIVOT ? 2000 + year : 1900 + year;
  }

  private static boolean continuesNumber(String text, int start) {
    return ".,/-:_".indexOf(charAt(text, start - 1)) >= 0
        && Glyphs.isDigit(text, start - 2)
        && charAt(text, start - 1) != 0;
  }

  /** Pages glue a time or a second date to a year: {@code 20235:01 AM}. */
  private static Numeral year(Numeral digits) {
    if (digits == null || digits.digits < 5 || digits.digits > 6) {
      return digits;
    }
    int year = digits.digits == 5 ? digits.value / 10 : digits.value / 100;
    return year >= GLUED_FROM && year <= GLUED_TO
        ? new Numeral(year, 4, digits.start, digits.start + 4)
        : digits;
  }

  private static boolean isContinued(String text, int end) {
    char c = charAt(text, end);
    if (c == '-' && charAt(text, end + 3) == ':') {
      return false;
    }
    return "./-_".indexOf(c) >= 0 && Glyphs.isDigit(text, end + 1);
  }

  private static Numeral numberAfter(String text, int separatorAt, char separator) {
    int i = separatorAt + 1;
    if (separator == '.') {
      i = Glyphs.skipGap(text, i);
    }
    return Glyphs.isDigit(text, i) ? number(text, i) : null;
  }

  private static Numeral number(String text, int start) {
    int value = 0;
    int i = start;
    while (Glyphs.isDigit(text, i)) {
      value = Math.min(MAX_NUMBER + 1, value * 10 + Glyphs.digit(text, i));
      i++;
    }
    return new Numeral(value, i - start, start, i);
  }

  /** NUL outside the text. */
  private static char charAt(String text, int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }

  private record Numeral(int value, int digits, int start, int end) {}

  private record Name(int month, int start) {}
}
