package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DateCandidate;
import dev.dateline.article.DatePrecision;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether strong evidence disagrees with the chosen day. */
final class DateConflict {
  /** The confidence from which any candidate is strong. */
  private static final double STRONG = 0.9;

  /** Kinds that only ever state the day of publication. */
  private static final Set<CandidateKind> PRINTED =
      EnumSet.of(
          CandidateKind.HEADER, CandidateKind.METADATA, CandidateKind.URL, CandidateKind.FILE_NAME);

  /** The most days between the day of a dateline and the publication. */
  private static final int DAYS_BEHIND_DATELINE = 3;

  private DateConflict() {}

  static boolean exists(
      LocalDate day, List<DateCandidate> candidates, Optional<LocatedDateline> dateline) {
    return candidates.stream().anyMatch(candidate -> disagrees(candidate, day))
        || dateline.flatMap(LocatedDateline::monthDay).filter(md -> !fits(md, day)).isPresent();
  }

  private static boolean disagrees(DateCandidate candidate, LocalDate day) {
    if (candidate.precision() != DatePrecision.DAY) {
      return false;
    }
    if (candidate.kind() == CandidateKind.DATELINE) {
      long behind = ChronoUnit.DAYS.between(candidate.value(), day);
      return behind < 0 || behind > DAYS_BEHIND_DATELINE;
    }
    boolean strong = candidate.confidence() >= STRONG || PRINTED.contains(candidate.kind());
    return strong && !candidate.value().equals(day);
  }

  private static boolean fits(MonthDay printed, LocalDate day) {
    for (int behind = 0; behind <= DAYS_BEHIND_DATELINE; behind++) {
      if (MonthDay.from(day.minusDays(behind)).equals(printed)) {
        return true;
      }
    }
    return false;
  }
}
