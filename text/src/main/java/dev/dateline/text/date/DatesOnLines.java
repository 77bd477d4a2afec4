package dev.dateline.text.date;

import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.ClockTime;
import dev.dateline.text.date.written.DateScanner;
import dev.dateline.text.date.written.FoundDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dates of a page by line, in the order of the text. */
final class DatesOnLines {
  /** The most dates that are read; no article needs more. */
  private static final int MOST_DATES = 2_000;

  private static final int MOST_ON_A_LINE = 50;

  /** A longer line is prose, or text without line ends. */
  private static final int SHORT_LINE = 140;

  private static final int NEIGHBOURS = 8;
  private static final int MANY_DATED_LINES = 4;

  private final PageLayout page;
  private final List<FoundDate> dates = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final int[] datedLinesBefore;
  private final Map<LocalDate, Set<String>> placesOf = new HashMap<>();

  DatesOnLines(PageLayout page, DateScanner scanner) {
    this(page, scanner, Optional.empty());
  }

  DatesOnLines(PageLayout page, DateScanner scanner, Optional<RelativeDays> relative) {
    this.page = page;
    datedLinesBefore = new int[page.size() + 1];
    for (int line = 0; line < page.size(); line++) {
      int room = Math.min(MOST_ON_A_LINE, MOST_DATES - dates.size());
      List<FoundDate> found = scanner.scan(page.text(), page.start(line), page.end(line), room);
      if (relative.isPresent() && room > 0) {
        found = merged(found, relative.get().scan(page.text(), page.start(line), page.end(line)));
      }
      boolean dated = false;
      for (FoundDate date : found) {
        dated |= date.precision() == DatePrecision.DAY;
        add(date, line);
      }
      datedLinesBefore[line + 1] = datedLinesBefore[line] + (dated ? 1 : 0);
    }
  }

  /**
   * The dates of both lists in the order of the text; where two overlap, the one of the first list
   * is kept.
   */
  private static List<FoundDate> merged(List<FoundDate> found, List<FoundDate> more) {
    List<FoundDate> merged = new ArrayList<>(found);
    for (FoundDate date : more) {
      if (found.stream().noneMatch(f -> f.start() < date.end() && date.start() < f.end())) {
        merged.add(date);
      }
    }
    merged.sort(Comparator.comparingInt(FoundDate::start));
    return merged;
  }

  private void add(FoundDate date, int line) {
    if (date.precision() == DatePrecision.DAY) {
      placesOf.computeIfAbsent(date.value(), day -> new HashSet<>()).add(place(line));
    }
    dates.add(date);
    lines.add(line);
  }

  /**
   * Long lines that begin alike, such as a repeated caption, are one place; every short line is a
   * place of its own.
   */
  private String place(int line) {
    return page.length(line) > SHORT_LINE
        ? page.text().substring(page.start(line), page.start(line) + SHORT_LINE)
        : String.valueOf(line);
  }

  int size() {
    return dates.size();
  }

  FoundDate date(int index) {
    return dates.get(index);
  }

  int line(int index) {
    return lines.get(index);
  }

  /** The latest year of a day; -1 when there is none. */
  int latestYear() {
    return dates.stream()
        .filter(date -> date.precision() == DatePrecision.DAY)
        .mapToInt(date -> date.value().getYear())
        .max()
        .orElse(-1);
  }

  /** Whether the next date is on the same short line. */
  boolean isBeside(int index) {
    return index + 1 < size()
        && line(index + 1) == line(index)
        && page.length(line(index)) <= SHORT_LINE
        && date(index + 1).precision() == DatePrecision.DAY;
  }

  /** Whether a time of day is next to it. */
  boolean hasClock(int index) {
    int line = line(index);
    FoundDate date = date(index);
    return ClockTime.standsBeside(
        page.text(), page.start(line), date.start(), date.end(), page.end(line));
  }

  /** Whether the same day is in another place, too. */
  boolean isRepeated(int index) {
    return placesOf.get(date(index).value()).size() > 1;
  }

  /** Whether many of the lines around it have days. */
  boolean isInList(int index) {
    int from = Math.max(0, line(index) - NEIGHBOURS);
    int to = Math.min(page.size(), line(index) + NEIGHBOURS + 1);
    return datedLinesBefore[to] - datedLinesBefore[from] - 1 >= MANY_DATED_LINES;
  }

  /**
   * Compares a day with the other days on its own short line and the next ones: negative when it is
   * earlier than all of them, positive when later, 0 when there is none or it is between.
   */
  int orderInPair(int index) {
    if (page.length(line(index)) > SHORT_LINE) {
      return 0;
    }
    boolean earlier = false;
    boolean later = false;
    int from = Math.max(0, index - NEIGHBOURS);
    int to = Math.min(size(), index + NEIGHBOURS + 1);
    for (int i = from; i < to; i++) {
      boolean beside =
          Math.abs(line(i) - line(index)) <= 1
              && page.length(line(i)) <= SHORT_LINE
              && date(i).precision() == DatePrecision.DAY;
      if (beside) {
        earlier |= date(index).value().isBefore(date(i).value());
        later |= date(index).value().isAfter(date(i).value());
      }
    }
    return earlier == later ? 0 : earlier ? -1 : 1;
  }
}
