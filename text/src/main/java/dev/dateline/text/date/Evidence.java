package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DatePrecision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A date with what speaks for and against it.
 *
 * @param value the day
 * @param otherReading the day when day and month may be read the other way round
 * @param precision how exact it is
 * @param kind what it is
 * @param text the date as it stands
 * @param start offset in the source text, or -1 when it stands outside it
 * @param end offset behind it, or -1
 * @param clues what speaks for and against it
 */
record Evidence(
    LocalDate value,
    Optional<LocalDate> otherReading,
    DatePrecision precision,
    CandidateKind kind,
    String text,
    int start,
    int end,
    Set<Clue> clues) {
  /** The sum of the weights. */
  double score() {
    double score = 0;
    for (Clue clue : Clue.values()) {
      score += clues.contains(clue) ? clue.weight() : 0;
    }
    return score;
  }
}
