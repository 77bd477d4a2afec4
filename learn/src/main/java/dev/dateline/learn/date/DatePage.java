package dev.dateline.learn.date;

import dev.dateline.text.date.UnweighedDates;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A text whose day is known, or that has none of its own.
 *
 * @param id its name, unique among all
 * @param set the collection it belongs to
 * @param site the site it is from; texts of one site are never divided
 * @param form what it is
 * @param known the day it was published, or nothing when no day of it is right
 * @param dates its dates
 * @param addressed its dates when its address is evidence
 */
public record DatePage(
    String id,
    String set,
    String site,
    Form form,
    Optional<LocalDate> known,
    UnweighedDates dates,
    Optional<UnweighedDates> addressed) {

  /** What a text is. */
  public enum Form {
    /** A page as scraped. */
    PAGE(1),
    /** The body of a page alone. */
    BODY(1),
    /** Sentences about days of history, several to an idea. */
    TOLD(0.3);

    private final double weight;

    Form(double weight) {
      this.weight = weight;
    }

    /** What one text of this form counts. */
    public double weight() {
      return weight;
    }
  }
}
