package dev.dateline.text.date.written;

import dev.dateline.text.date.written.FoundDate.Shape;
import java.util.Optional;

/** Reads Chinese dates in Chinese numerals: {@code 二〇二一年八月四日}. */
final class HanForms {
  private static final String DIGITS =
      "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
  private static final char TEN = '\u5341';
  private static final char TWENTY = '\u5EFF';

  private final ScannedDates dates;

  HanForms(ScannedDates dates) {
    this.dates = dates;
  }

  /** Whether a date may start here: with a digit from 1 to 2 and another digit. */
  static boolean startsAt(String text, int i) {
    return digit(text, i) >= 1
        && digit(text, i) <= 2
        && digit(text, i + 1) >= 0
        && digit(text, i - 1) < 0;
  }

  Optional<FoundDate> read(String text, int start) {
    int year = 0;
    int i = start;
    while (i - start < 4 && digit(text, i) >= 0) {
      year = year * 10 + digit(text, i++);
    }
    if (i - start != 4 || !EastAsianForms.isYearMark(Marks.charAt(text, i))) {
      return Optional.empty();
    }
    Count month = number(text, i + 1);
    if (month == null || !EastAsianForms.isMonthMark(Marks.charAt(text, month.end()))) {
      return Optional.empty();
    }
    Count day = number(text, month.end() + 1);
    if (day == null || "\u65E5\u53F7\u865F".indexOf(Marks.charAt(text, day.end())) < 0) {
      return Optional.empty();
    }
    return dates
        .day(year, month.value(), day.value())
        .map(d -> dates.found(text, d, Shape.YEAR_FIRST, start, day.end() + 1));
  }

  private record Count(int value, int end) {}

  /** A number below a hundred: {@code 四}, {@code 十一}, {@code 二十四}. */
  private static Count number(String text, int start) {
    int tens = Math.max(0, digit(text, start));
    int i = digit(text, start) >= 0 ? start + 1 : start;
    char c = Marks.charAt(text, i);
    if (c == TEN || c == TWENTY) {
      int units = digit(text, i + 1);
      int ten = c == TWENTY ? 20 : 10 * (i == start ? 1 : tens);
      return new Count(ten + Math.max(0, units), units >= 0 ? i + 2 : i + 1);
    }
    return i == start ? null : new Count(tens, i);
  }

  private static int digit(String text, int i) {
    char c = Marks.charAt(text, i);
    if (c == '\u25CB' || c == '\u96F6') {
      return 0;
    }
    return c < 0x3000 ? -1 : DIGITS.indexOf(c);
  }
}
