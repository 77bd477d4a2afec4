package dev.dateline.text.date;

import dev.dateline.article.DateCandidate;
import dev.dateline.article.DatePrecision;
import dev.dateline.text.date.DateChoice.Weighed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The dates of a document before they are weighed, to fit weights to them. Immutable. */
public final class UnweighedDates {
  private final List<Evidence> all;

  UnweighedDates(List<Evidence> all) {
    this.all = List.copyOf(all);
  }

  /** Without any dates. */
  public static UnweighedDates none() {
    return new UnweighedDates(List.of());
  }

  /**
   * One reading of one date.
   *
   * @param day the day
   * @param clues the names of the clues for and against it
   * @param open whether the date has another reading
   */
  public record Reading(LocalDate day, SortedSet<String> clues, boolean open) {}

  /** The readings of all dates with the precision of a day, in the order of the text. */
  public List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (Evidence e : all) {
      if (e.precision() == DatePrecision.DAY) {
        SortedSet<String> clues = new TreeSet<>();
        e.clues().forEach(clue -> clues.add(clue.name()));
        readings.add(new Reading(e.value(), clues, e.otherReading().isPresent()));
        e.otherReading().ifPresent(day -> readings.add(new Reading(day, clues, true)));
      }
    }
    return readings;
  }

  /** The best day with the given weights, whatever its confidence. */
  public Optional<DateCandidate> best(ClueWeights weights) {
    return DateChoice.weigh(all, weights).stream()
        .map(Weighed::candidate)
        .filter(candidate -> candidate.precision() == DatePrecision.DAY)
        .findFirst();
  }
}
