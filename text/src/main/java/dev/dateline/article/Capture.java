package dev.dateline.article;

import dev.dateline.PublicApi;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a page was seen: no later day can be its own, and it gives meaning to {@code 2 days ago} and
 * to days without a year.
 *
 * @param day the day it was seen
 * @param time the time in UTC, when it is known
 * @param source how that is known
 */
@PublicApi
public record Capture(LocalDate day, Optional<LocalDateTime> time, Source source) {
  /** Places ahead of the clock that told the day are at most a day ahead. */
  private static final int AHEAD = 1;

  private static final int HALF_A_DAY = 12;

  /** How the day of capture is known. */
  public enum Source {
    /** A field of the record says so. */
    FIELD(true),
    /** The archive says so. */
    ARCHIVE(true),
    /** The user said so. */
    OPTION(true),
    /** The path says so. */
    PATH(false),
    /** The file's time says so, which copying may have changed. */
    FILE_TIME(false);

    private final boolean firm;

    Source(boolean firm) {
      this.firm = firm;
    }

    /** Whether it was written down when the page was seen. */
    public boolean isFirm() {
      return firm;
    }
  }

  /** A page seen on a day, the time unknown. */
  public static Capture on(LocalDate day, Source source) {
    return new Capture(day, Optional.empty(), source);
  }

  /** A page seen at a time in UTC. */
  public static Capture at(LocalDateTime time, Source source) {
    return new Capture(time.toLocalDate(), Optional.of(time), source);
  }

  /** The last day that a page may have come out. */
  public LocalDate latest() {
    return day.plusDays(AHEAD);
  }

  /** The day that lies so long before the capture. */
  public LocalDate before(int amount, ChronoUnit unit) {
    if (unit.isDateBased()) {
      return day.minus(amount, unit);
    }
    return time.map(t -> t.minus(amount, unit).toLocalDate())
        .orElseGet(() -> day.minusDays(unit == ChronoUnit.HOURS ? (amount + HALF_A_DAY) / 24 : 0));
  }
}
