package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.written.DateScanner;
import dev.dateline.text.date.written.FoundDate;
import dev.dateline.text.page.metadata.StatedDate;
import dev.dateline.text.page.metadata.StatedDate.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the dates that an HTML page states in its metadata to the evidence.
 *
 * <p>A site may state the day of every visit, the year 1970, or the day of the last change. So
 * stated dates are clues among others, also for the dates on the page. A time in UTC may be on the
 * day before or after the one that the page prints.
 */
final class StatedEvidence {

  private static final Pattern UTC =
      Pattern.compile("[T ](\\d\\d):\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?:Z|[+-]00:?00)$");

  private static final Pattern SECONDS = Pattern.compile("1\\d{9}(?:\\d{3})?");
  private static final int SECOND_DIGITS = 10;

  /** Until this hour in UTC, pages in zones behind UTC print the day before. */
  private static final int SMALL_HOURS = 8;

  /** From this hour in UTC on, pages in zones ahead of UTC print the next day. */
  private static final int LATE_HOURS = 14;

  private final DateScanner scanner;
  private final LocalDate earliest;
  private final LocalDate latest;

  StatedEvidence(DateScanner scanner, LocalDate earliest, LocalDate latest) {
    this.scanner = scanner;
    this.earliest = earliest;
    this.latest = latest;
  }

  /** The given evidence, and that of the metadata. */
  List<Evidence> addTo(List<Evidence> all, List<StatedDate> stated) {
    Map<LocalDate, Set<Clue>> clues = new LinkedHashMap<>();
    List<Evidence> outside = new ArrayList<>();
    for (StatedDate date : stated) {
      day(date.text())
          .ifPresent(
              day -> {
                Set<Clue> own = clues.computeIfAbsent(day, key -> EnumSet.noneOf(Clue.class));
                own.add(clue(date));
                addNeighbour(date, day, clues);
                outside.add(
                    new Evidence(
                        day,
                        Optional.empty(),
                        DatePrecision.DAY,
                        kind(date),
                        date.text(),
                        -1,
                        -1,
                        date.event() == Event.PUBLISHED
                            ? EnumSet.of(Clue.STATED)
                            : EnumSet.noneOf(Clue.class)));
              });
    }
    List<Evidence> more = new ArrayList<>(all);
    more.addAll(outside);
    for (Evidence e : more) {
      Set<Clue> agreeing = clues.get(e.value());
      if (agreeing != null && e.precision() == DatePrecision.DAY) {
        e.clues().addAll(agreeing);
      }
    }
    return more;
  }

  private static void addNeighbour(
      StatedDate date, LocalDate day, Map<LocalDate, Set<Clue>> clues) {
    Matcher time = UTC.matcher(date.text());
    if (date.event() == Event.PUBLISHED && time.find()) {
      int hour = Integer.parseInt(time.group(1));
      if (hour < SMALL_HOURS || hour >= LATE_HOURS) {
        LocalDate other = hour < SMALL_HOURS ? day.minusDays(1) : day.plusDays(1);
        clues.computeIfAbsent(other, key -> EnumSet.noneOf(Clue.class)).add(Clue.BESIDE_UTC);
      }
    }
  }

  private Optional<LocalDate> day(String text) {
    if (SECONDS.matcher(text).matches()) {
      return instant(text).filter(day -> !day.isBefore(earliest) && !day.isAfter(latest));
    }
    return scanner.scan(text, 0, text.length(), 1).stream()
        .filter(found -> found.precision() == DatePrecision.DAY)
        .filter(found -> found.otherReading().isEmpty())
        .map(FoundDate::value)
        .findFirst();
  }

  private static Optional<LocalDate> instant(String text) {
    try {
      long seconds = Long.parseLong(text, 0, SECOND_DIGITS, SECOND_DIGITS);
      return Optional.of(Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Clue clue(StatedDate date) {
    boolean published = date.event() == Event.PUBLISHED;
    return switch (date.source()) {
      case JSON_LD -> published ? Clue.IN_JSON_LD : Clue.CHANGED_JSON_LD;
      case META_TAG -> published ? Clue.IN_META_TAG : Clue.CHANGED_META_TAG;
      case MICRODATA -> published ? Clue.IN_MICRODATA : Clue.CHANGED_MICRODATA;
      case TIME_ELEMENT -> published ? Clue.IN_TIME_ELEMENT : Clue.CHANGED_MICRODATA;
    };
  }

  private static CandidateKind kind(StatedDate date) {
    if (date.event() == Event.MODIFIED) {
      return CandidateKind.UPDATED;
    }
    return switch (date.source()) {
      case JSON_LD -> CandidateKind.JSON_LD;
      case META_TAG -> CandidateKind.META_TAG;
      case MICRODATA -> CandidateKind.MICRODATA;
      case TIME_ELEMENT -> CandidateKind.TIME_ELEMENT;
    };
  }
}
