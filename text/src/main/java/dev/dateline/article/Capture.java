package dev.dateline.article;

import dev.dateline.PublicApi;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a page was captured. No later day can be its day of publication; {@code 2 days ago} and days
 * without a year are resolved against it.
 *
 * @param day the day of the capture
 * @param time the time in UTC, if known
 * @param source how the capture is known
 */
@PublicApi
public record Capture(LocalDate day, Optional<LocalDateTime> time, Source source) {
  /** In time zones ahead of the one of the capture the day is at most one day later. */
  private static final int AHEAD = 1;

  private static final int HALF_A_DAY = 12;

  /** How the day of capture is known. */
  public enum Source {
    /** A field of the record states it. */
    FIELD(true),
    /** The archive states it. */
    ARCHIVE(true),
    /** The user stated it. */
    OPTION(true),
    /** The path contains it. */
    PATH(false),
    /** The file's time of modification, which copying may have changed. */
    FILE_TIME(false);

    private final boolean firm;

    Source(boolean firm) {
      this.firm = firm;
    }

    /** Whether it was recorded at the time of the capture. */
    public boolean isFirm() {
      return firm;
    }
  }

  /** A capture on a day, at an unknown time. */
  public static Capture on(LocalDate day, Source source) {
    return new Capture(day, Optional.empty(), source);
  }

  /** A capture at a time in UTC. */
  public static Capture at(LocalDateTime time, Source source) {
    return new Capture(time.toLocalDate(), Optional.of(time), source);
  }

  /** The last possible day of publication. */
  public LocalDate latest() {
    return day.plusDays(AHEAD);
  }

  /** The day that is this long before the capture. */
  public LocalDate before(int amount, ChronoUnit unit) {
    if (unit.isDateBased()) {
      return day.minus(amount, unit);
    }
    return time.map(t -> t.minus(amount, unit).toLocalDate())
        .orElseGet(() -> day.minusDays(unit == ChronoUnit.HOURS ? (amount + HALF_A_DAY) / 24 : 0));
  }
}
