package dev.dateline.article;

import dev.dateline.PublicApi;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The day of publication of an article, and how it is known.
 *
 * @param published day of publication; empty exactly when the source is {@code NONE}
 * @param modified day of the last update that the metadata or the text state
 * @param source how the day of publication is known
 * @param confidence from 0 to 1, rounded to thousandths; 0 when undated
 * @param candidates every date that was considered, best first
 * @param conflict whether another strong candidate disagrees with the chosen one
 * @param dateline the printed dateline
 * @param time the instant of publication with its stated offset, where header or metadata state one
 *     on the day of publication
 */
@PublicApi
public record Dating(
    Optional<LocalDate> published,
    Optional<LocalDate> modified,
    DateSource source,
    double confidence,
    List<DateCandidate> candidates,
    boolean conflict,
    Optional<Dateline> dateline,
    Optional<OffsetDateTime> time) {

  private static final Dating UNDATED =
      new Dating(
          Optional.empty(),
          Optional.empty(),
          DateSource.NONE,
          0,
          List.of(),
          false,
          Optional.empty(),
          Optional.empty());

  /** Copies the candidates; refuses a day without a source and a source without a day. */
  public Dating {
    candidates = List.copyOf(candidates);
    if (published.isPresent() == (source == DateSource.NONE)) {
      throw new IllegalArgumentException("dating: " + published + " by " + source);
    }
  }

  /** The dating of an article whose day is unknown. */
  public static Dating undated() {
    return UNDATED;
  }
}
