package dev.dateline.text.header;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Up to three runs of digits with one kind of separator between them.
 *
 * <p>Digits of any script count. Values are capped at {@value #TOO_LARGE}, so that a long run
 * cannot overflow them.
 */
final class DigitRuns {
  private static final int TOO_LARGE = 1_000_000_000;
  private static final int MAX_RUNS = 3;

  private final int[] values = new int[MAX_RUNS];
  private final int[] lengths = new int[MAX_RUNS];
  private int count;
  private int end;

  private DigitRuns() {}

  /** The runs from an offset on; none if there is no digit. */
  static DigitRuns read(String text, int start) {
    DigitRuns runs = new DigitRuns();
    runs.end = start;
    int separator = 0;
    int position = start;
    while (runs.count < MAX_RUNS && isDigit(text, position)) {
      position = runs.readRun(text, position);
      runs.end = position;
      int next = position < text.length() ? separatorClass(text.charAt(position)) : 0;
      if (next == 0 || (separator != 0 && next != separator)) {
        break;
      }
      separator = next;
      position++;
    }
    runs.splitCompact();
    return runs;
  }

  private int readRun(String text, int start) {
    int position = start;
    while (isDigit(text, position)) {
      int c = text.codePointAt(position);
      values[count] = (int) Math.min(TOO_LARGE, values[count] * 10L + Character.digit(c, 10));
      lengths[count]++;
      position += Character.charCount(c);
    }
    count++;
    return position;
  }

  private void splitCompact() {
    if (count == 1 && (lengths[0] == 8 || lengths[0] == 6)) {
      int whole = values[0];
      lengths[0] -= 4;
      lengths[1] = 2;
      lengths[2] = 2;
      values[0] = whole / 10_000;
      values[1] = whole / 100 % 100;
      values[2] = whole % 100;
      count = MAX_RUNS;
    }
  }

  private static boolean isDigit(String text, int position) {
    return position < text.length() && Character.isDigit(text.codePointAt(position));
  }

  /** The class of a separator; 0 for any other character. */
  private static int separatorClass(char c) {
    return switch (c) {
      case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFF0D' -> 1;
      case '/', '\uFF0F' -> 2;
      case '.', '\uFF0E' -> 3;
      default -> 0;
    };
  }

  /** Whether the form is a four-digit year, a month and a day. */
  boolean isYearMonthDay() {
    return count == MAX_RUNS && lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2;
  }

  /** Whether the century, or the order of day and month, is ambiguous. */
  boolean isAmbiguous() {
    if (count < MAX_RUNS || lengths[0] > 2 || lengths[1] > 2) {
      return false;
    }
    if (lengths[2] == 4) {
      return values[0] != values[1]
          && inCalendar(values[2], values[0], values[1])
          && inCalendar(values[2], values[1], values[0]);
    }
    return lengths[2] <= 2
        && (inCalendar(2000 + values[0], values[1], values[2])
            || inCalendar(2000 + values[2], values[0], values[1])
            || inCalendar(2000 + values[2], values[1], values[0]));
  }

  private static boolean inCalendar(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).getYear() == year;
    } catch (DateTimeException e) {
      return false;
    }
  }

  int year() {
    return values[0];
  }

  int month() {
    return values[1];
  }

  int day() {
    return values[2];
  }

  /** Offset after the last run. */
  int end() {
    return end;
  }
}
