package dev.dateline.report.html;

import dev.dateline.report.html.ColumnChart.Column;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Adds counts by day into few enough columns that a reader can distinguish them. */
public final class DateBins {

  private static final int MOST = 120;
  private static final int DECADE = 10;
  private static final int CENTURY = 100;

  private DateBins() {}

  /**
   * The columns, ascending and without gaps: days, or the shortest of weeks, months, years, decades
   * and centuries that is long enough.
   */
  public static List<Column> of(SortedMap<LocalDate, Long> days) {
    LocalDate first = days.firstKey();
    LocalDate last = days.lastKey();
    if (ChronoUnit.DAYS.between(first, last) < MOST) {
      return columns(days, day -> day, day -> day.plusDays(1), "");
    }
    if (ChronoUnit.WEEKS.between(first, last) < MOST) {
      UnaryOperator<LocalDate> monday = day -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      return columns(days, monday, day -> day.plusWeeks(1), "week of ");
    }
    if (ChronoUnit.MONTHS.between(first, last) < MOST) {
      return columns(days, day -> day.withDayOfMonth(1), day -> day.plusMonths(1), "");
    }
    long years = ChronoUnit.YEARS.between(first, last);
    int step = years < MOST ? 1 : years < MOST * DECADE ? DECADE : CENTURY;
    return columns(
        days,
        day -> LocalDate.of(Math.floorDiv(day.getYear(), step) * step, 1, 1),
        day -> day.plusYears(step),
        "");
  }

  private static List<Column> columns(
      SortedMap<LocalDate, Long> days,
      UnaryOperator<LocalDate> start,
      UnaryOperator<LocalDate> next,
      String prefix) {
    SortedMap<LocalDate, Long> sums = new TreeMap<>();
    days.forEach((day, count) -> sums.merge(start.apply(day), count, Long::sum));
    List<Column> columns = new ArrayList<>();
    LocalDate after = next.apply(sums.lastKey());
    for (LocalDate at = sums.firstKey(); at.isBefore(after); at = next.apply(at)) {
      columns.add(new Column(prefix + label(at, next), sums.getOrDefault(at, 0L)));
    }
    return columns;
  }

  private static String label(LocalDate at, UnaryOperator<LocalDate> next) {
    long days = ChronoUnit.DAYS.between(at, next.apply(at));
    if (days <= 7) {
      return at.toString();
    }
    if (days <= 31) {
      return at.toString().substring(0, "2021-08".length());
    }
    return days <= 366 ? Integer.toString(at.getYear()) : at.getYear() + "s";
  }
}
