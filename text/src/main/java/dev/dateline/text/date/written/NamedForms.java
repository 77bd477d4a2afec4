package dev.dateline.text.date.written;

import dev.dateline.text.date.written.FoundDate.Shape;
import java.time.LocalDate;
import java.util.Optional;

/** Reads dates with the name of a month: {@code 4 August 2021}, {@code Aug. 4th, 2021}. */
final class NamedForms {
  private static final String ORDINALS = "\u00BA\u00AA\u00B0";
  private static final int MOST_WORDS_BACK = 3;
  private static final int SHORTEST_WEEKDAY = 3;

  private final ScannedDates dates;
  private final DateWords words;
  private final Years years;

  NamedForms(ScannedDates dates, DateWords words, Years years) {
    this.dates = dates;
    this.words = words;
    this.years = years;
  }

  /** {@code 4 August 2021}, {@code 4. August 2021}, {@code 4 de agosto de 2021}. */
  Optional<FoundDate> dayThenName(String text, Numeral day) {
    int i = skipJoint(text, skipOrdinal(text, day.end()), true);
    MonthName month = words.monthAt(text, i);
    if (month == null) {
      NameTable.Match weekday = words.weekdayAt(text, i);
      month =
          weekday == null || weekday.end() - i <= SHORTEST_WEEKDAY
              ? null
              : words.monthAt(text, skipJoint(text, weekday.end(), false));
    }
    if (month == null) {
      return Optional.empty();
    }
    Numeral year = yearBehind(text, month.end());
    boolean shortYear = year != null && year.end() - year.start() == 2;
    if (shortYear && Glyphs.isGap(text, day.end()) && !isApostrophe(text, year.start() - 1)) {
      // A range of days, as in "23 March-14 April".
      year = null;
    }
    if (year == null) {
      return withoutYear(text, month, day, day.start(), month.end());
    }
    int yearEnd = year.end();
    return dates
        .inRange(month.day(year.value(), day.value()))
        .map(d -> dates.found(text, d, Shape.DAY_NAME, day.start(), yearEnd));
  }

  private static boolean isApostrophe(String text, int i) {
    char c = Marks.charAt(text, i);
    return c == '\'' || c == '\u2019';
  }

  /** {@code August 4, 2021}, {@code Aug. 4th 2021}. */
  Optional<FoundDate> nameThenDay(String text, Numeral day) {
    MonthName month = monthBefore(text, day.start());
    if (month == null) {
      return Optional.empty();
    }
    int behindDay = skipOrdinal(text, day.end());
    Numeral year = yearBehind(text, behindDay);
    if (year == null) {
      year = yearBehind(text, ClockTime.end(text, Glyphs.skipGap(text, day.end())));
    }
    if (year == null) {
      return withoutYear(text, month, day, month.start(), behindDay);
    }
    int yearEnd = year.end();
    return dates
        .inRange(month.day(year.value(), day.value()))
        .map(d -> dates.found(text, d, Shape.NAME_DAY, month.start(), yearEnd));
  }

  private Optional<FoundDate> withoutYear(
      String text, MonthName month, Numeral day, int start, int end) {
    boolean glued = month.start() == day.end() || month.end() == day.start();
    if (month.common() == 0 || glued || Marks.isContinued(text, end)) {
      return Optional.empty();
    }
    return years
        .of(month.common(), day.value(), dates.weekday(text, start, end))
        .flatMap(d -> dates.inRange(Optional.of(d)))
        .map(d -> dates.found(text, d, Shape.NO_YEAR, start, end));
  }

  /** {@code 2021 August 4}, {@code 2021 m. rugpjūčio 4 d.}, {@code 2021. gada 4. augusts}. */
  Optional<FoundDate> yearFirst(String text, Numeral year) {
    int i = skipYearMarks(text, skipJoint(text, year.end(), false));
    MonthName month = words.monthAt(text, i);
    if (month != null) {
      int dayAt = skipJoint(text, month.end(), true);
      if (Glyphs.isDigit(text, dayAt)) {
        Numeral day = Numeral.at(text, dayAt);
        if (day.digits() <= 2 && yearBehind(text, skipOrdinal(text, day.end())) == null) {
          return made(text, year, month, day, day.end());
        }
      }
    } else if (i > year.end() && Glyphs.isDigit(text, i)) {
      Numeral day = Numeral.at(text, i);
      MonthName behind =
          day.digits() <= 2
              ? words.monthAt(text, skipJoint(text, skipOrdinal(text, day.end()), true))
              : null;
      if (behind != null && yearBehind(text, behind.end()) == null) {
        return made(text, year, behind, day, behind.end());
      }
    }
    return monthYear(text, year);
  }

  private Optional<FoundDate> made(
      String text, Numeral year, MonthName month, Numeral day, int end) {
    return dates
        .inRange(month.day(year.value(), day.value()))
        .map(d -> dates.found(text, d, Shape.YEAR_FIRST, year.start(), end));
  }

  private Optional<FoundDate> monthYear(String text, Numeral year) {
    MonthName month = monthBefore(text, year.start());
    if (month == null || month.common() == 0 || Marks.isContinued(text, year.end())) {
      return Optional.empty();
    }
    Optional<LocalDate> first = dates.day(year.value(), month.common(), 1);
    return first.map(d -> dates.month(d, month.start(), year.end()));
  }

  /**
   * The name of a month that ends directly before an offset, or before a dot, comma or connector.
   */
  private MonthName monthBefore(String text, int offset) {
    int end = Glyphs.skipGapBack(text, offset);
    for (int connectors = 0; connectors < 2; connectors++) {
      if (".,-/'\u2019)".indexOf(Marks.charAt(text, end - 1)) >= 0) {
        end = Glyphs.skipGapBack(text, end - 1);
      }
      MonthName month = monthEndingAt(text, end);
      if (month != null) {
        return month;
      }
      int start = Glyphs.wordStart(text, end);
      if (start == end || !words.isConnector(Glyphs.word(text, start, end))) {
        return null;
      }
      end = Glyphs.skipGapBack(text, start);
    }
    return null;
  }

  private MonthName monthEndingAt(String text, int end) {
    MonthName longest = null;
    int start = end;
    for (int n = 0; n < MOST_WORDS_BACK; n++) {
      int wordEnd = n == 0 ? end : skipSeparatorBack(text, start);
      int wordStart = Glyphs.wordStart(text, wordEnd);
      if (wordStart == wordEnd) {
        return longest;
      }
      MonthName month = words.monthAt(text, wordStart);
      if (month != null && month.end() >= end) {
        longest = month;
      } else if (n == 0) {
        longest = glued(text, wordStart, end);
      }
      start = wordStart;
    }
    return longest;
  }

  private static int skipSeparatorBack(String text, int start) {
    int i = Glyphs.skipGapBack(text, start);
    return "./(-".indexOf(Marks.charAt(text, i - 1)) >= 0 ? Glyphs.skipGapBack(text, i - 1) : i;
  }

  /**
   * The name of a month that pages print without a space after other text: {@code EditorialNovember
   * 22, 2018}.
   */
  private MonthName glued(String text, int wordStart, int end) {
    for (int i = end - 3; i > wordStart; i--) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        MonthName month = words.monthAt(text, i);
        return month != null && month.end() == end ? month : null;
      }
    }
    return null;
  }

  /** The year directly after an offset, or after a dot, comma, hyphen or connector. */
  private Numeral yearBehind(String text, int offset) {
    char joint = Marks.charAt(text, offset);
    boolean tight = joint == '.' || joint == '/' || Marks.isHyphen(joint);
    int i = skipJoint(text, offset, true);
    boolean apostrophe = isApostrophe(text, i);
    if (apostrophe) {
      i++;
    }
    boolean glued = i == offset && offset > 0 && Glyphs.isWordChar(text, offset - 1);
    if (!Glyphs.isDigit(text, i) || (i == offset && !glued)) {
      return null;
    }
    Numeral year = Numeral.at(text, i).asYear();
    if (year.digits() == 4) {
      return year;
    }
    boolean usual = year.digits() == 2 && (apostrophe || (tight && i == offset + 1));
    return usual ? year.withCentury() : null;
  }

  /** The offset after blanks, one dot, comma, hyphen or slash, and connecting words. */
  private int skipJoint(String text, int from, boolean connecting) {
    int i = from;
    if (Marks.charAt(text, i) == '.') {
      i++;
    }
    char c = Marks.charAt(text, i);
    if (c == ',' || c == '/' || c == '\u060C' || Marks.isHyphen(c)) {
      i++;
    }
    i = Glyphs.skipGap(text, i);
    if (Marks.charAt(text, i) == ',') {
      i = Glyphs.skipGap(text, i + 1);
    }
    for (int n = 0; connecting && n < 2; n++) {
      int end = Glyphs.wordEnd(text, i);
      if (end == i || !words.isConnector(Glyphs.word(text, i, end))) {
        break;
      }
      char mark = Marks.charAt(text, end);
      i = Glyphs.skipGap(text, mark == '\u2019' || mark == '\'' || mark == '.' ? end + 1 : end);
    }
    return i;
  }

  private int skipYearMarks(String text, int from) {
    int i = from;
    for (int n = 0; n < 2; n++) {
      int end = Glyphs.wordEnd(text, i);
      if (end == i || !words.isYearMark(Glyphs.word(text, i, end))) {
        return i;
      }
      i = Glyphs.skipGap(text, Marks.charAt(text, end) == '.' ? end + 1 : end);
    }
    return i;
  }

  private static int skipOrdinal(String text, int from) {
    char c = Marks.charAt(text, from);
    if (c != 0 && ORDINALS.indexOf(c) >= 0) {
      return from + 1;
    }
    int end = Glyphs.wordEnd(text, from);
    return switch (Glyphs.word(text, from, end)) {
      case "st", "nd", "rd", "th", "er", "o", "a", "an", "\u00EA", "\u06CC", "\u0645\u0647" -> end;
      default -> from;
    };
  }
}
