package dev.dateline.text.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A parsed date token.
 *
 * @param reading how it can be read
 * @param date the day, if there is one reading; otherwise a similar day, for messages
 * @param end offset after the date and its time of day
 */
record WrittenDate(Reading reading, LocalDate date, int end) {
  private static final LocalDate EXAMPLE = LocalDate.of(2021, 8, 4);

  /** How a date token can be read. */
  enum Reading {
    /** As one day. */
    DAY,
    /** As a year, month and day that are not in the calendar. */
    NOT_IN_CALENDAR,
    /** As a day with an invalid time. */
    NOT_ON_CLOCK,
    /** As two days. */
    AMBIGUOUS,
    /** In a form that is not accepted. */
    OTHER_FORM
  }

  /** Reads the token that starts at an offset. */
  static WrittenDate read(String text, int start) {
    Optional<MailDate> mail = MailDate.at(text, start);
    if (mail.isPresent()) {
      return new WrittenDate(Reading.DAY, mail.get().date(), mail.get().end());
    }
    if (isQuoted(text, start)) {
      WrittenDate inside = read(text, start + 1);
      boolean closed =
          inside.end() < text.length() && text.charAt(inside.end()) == text.charAt(start);
      return closed ? new WrittenDate(inside.reading(), inside.date(), inside.end() + 1) : inside;
    }
    DigitRuns runs = DigitRuns.read(text, start);
    int end = runs.end();
    if (runs.isYearMonthDay()) {
      return yearMonthDay(text, runs);
    }
    return new WrittenDate(
        runs.isAmbiguous() ? Reading.AMBIGUOUS : Reading.OTHER_FORM, EXAMPLE, end);
  }

  /** Whether a quoted date starts here, as in front matter. */
  static boolean isQuoted(String text, int start) {
    return start + 1 < text.length()
        && (text.charAt(start) == '"' || text.charAt(start) == '\'')
        && Character.isDigit(text.codePointAt(start + 1));
  }

  private static WrittenDate yearMonthDay(String text, DigitRuns runs) {
    TimeOfDay time = TimeOfDay.read(text, runs.end());
    if (!time.isGlueFree(text)) {
      return new WrittenDate(Reading.OTHER_FORM, EXAMPLE, time.end());
    }
    LocalDate date;
    try {
      date = LocalDate.of(runs.year(), runs.month(), runs.day());
    } catch (DateTimeException e) {
      return new WrittenDate(Reading.NOT_IN_CALENDAR, nearest(runs), time.end());
    }
    return switch (time.reading()) {
      case NONE, WITHIN_DAY -> new WrittenDate(Reading.DAY, date, time.end());
      case END_OF_DAY -> new WrittenDate(Reading.DAY, date.plusDays(1), time.end());
      case NOT_ON_CLOCK -> new WrittenDate(Reading.NOT_ON_CLOCK, date, time.end());
    };
  }

  private static LocalDate nearest(DigitRuns runs) {
    if (runs.month() < 1 || runs.month() > 12 || runs.day() < 1) {
      return EXAMPLE;
    }
    return YearMonth.of(runs.year(), runs.month()).atEndOfMonth();
  }
}
