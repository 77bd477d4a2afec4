package dev.dateline.text.date;

import dev.dateline.article.Capture;
import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.ClockTime;
import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.date.written.Glyphs;
import dev.dateline.text.date.written.RelativeTimes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Turns {@code 2 days ago} into a day, if it is known when the page was captured. */
final class RelativeDays {
  private static final int LONGEST_LINE = 100;

  private final Capture capture;
  private final RelativeTimes times;

  RelativeDays(Capture capture, RelativeTimes times) {
    this.capture = capture;
    this.times = times;
  }

  /**
   * The days of a short line: a day for a time in days or smaller units, a month for larger units.
   */
  List<FoundDate> scan(String text, int from, int to) {
    if (to - from > LONGEST_LINE) {
      return List.of();
    }
    return times.find(text, from, to).stream()
        .filter(ago -> isStamp(text, from, ago, to))
        .map(this::day)
        .toList();
  }

  /** Words such as "today" occur in menus, too; a stamp has a number or a time of day. */
  private static boolean isStamp(String text, int from, RelativeTimes.Ago ago, int to) {
    for (int i = ago.start(); i < ago.end(); i++) {
      if (Glyphs.isDigit(text, i)) {
        return true;
      }
    }
    return ago.unit().compareTo(ChronoUnit.DAYS) < 0
        || ClockTime.standsBeside(text, from, ago.start(), ago.end(), to);
  }

  private FoundDate day(RelativeTimes.Ago ago) {
    boolean exact = ago.unit().compareTo(ChronoUnit.DAYS) <= 0;
    LocalDate day = capture.before(ago.amount(), ago.unit());
    return new FoundDate(
        exact ? day : day.withDayOfMonth(1),
        Optional.empty(),
        exact ? DatePrecision.DAY : DatePrecision.MONTH,
        FoundDate.Shape.RELATIVE,
        FoundDate.Weekday.ABSENT,
        ago.start(),
        ago.end());
  }
}
