package dev.dateline.text.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in the form of mail and feeds, up to the end of its line: {@code Wed, 04 Aug 2021 10:22:00
 * +0000}, {@code 5 Apr 93 17:01:12 GMT}.
 *
 * @param date the day as written, whatever the zone
 * @param end offset after it
 */
record MailDate(LocalDate date, int end) {
  private static final int LONGEST = 80;
  private static final int CENTURY_PIVOT = 50;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}, )?"
              + "(\\d{1,2})[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[ -]"
              + "(\\d{4}|\\d{2})"
              + "(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?"
              + "(?: (?:[+-]\\d{4}|[a-z]{1,5}))?"
              + "(?: \\([a-z ]{1,20}\\))?",
          Pattern.CASE_INSENSITIVE);

  /** The date that starts at an offset and ends its line. */
  static Optional<MailDate> at(String text, int start) {
    int lineEnd = Blanks.lineEnd(text, start);
    int end = lineEnd;
    while (end > start && Blanks.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end - start > LONGEST) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text.substring(start, end));
    if (!form.matches()) {
      return Optional.empty();
    }
    int written = Integer.parseInt(form.group(3));
    int century = written < CENTURY_PIVOT ? 2000 : 1900;
    int year = form.group(3).length() == 2 ? century + written : written;
    int month = 1 + MONTHS.indexOf(form.group(2).toLowerCase(Locale.ROOT));
    try {
      return Optional.of(
          new MailDate(LocalDate.of(year, month, Integer.parseInt(form.group(1))), end));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
