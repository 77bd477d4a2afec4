package dev.dateline.learn.date;

import dev.dateline.text.date.UnweighedDates;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A text whose day is known, or that has no day of its own.
 *
 * @param id its name, unique among all texts
 * @param set the collection it belongs to
 * @param site its site; texts of one site are always in the same part
 * @param form its form
 * @param known the day of publication; empty if no day in it is right
 * @param dates its dates
 * @param addressed its dates with its address as evidence
 */
public record DatePage(
    String id,
    String set,
    String site,
    Form form,
    Optional<LocalDate> known,
    UnweighedDates dates,
    Optional<UnweighedDates> addressed) {

  /** The form of a text. */
  public enum Form {
    /** A page as scraped. */
    PAGE(1),
    /** The body of a page only. */
    BODY(1),
    /** Sentences about days of history. */
    TOLD(0.3);

    private final double weight;

    Form(double weight) {
      this.weight = weight;
    }

    /** The weight of a text of this form. */
    public double weight() {
      return weight;
    }
  }
}
