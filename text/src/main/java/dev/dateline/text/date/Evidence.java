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
 * @param end offset after it, or -1
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
  private static final double HALF = StrictMath.log(2);

  /** What it starts with and the weights of its clues, less what it loses for being two days. */
  double score(ClueWeights weights) {
    double score = weights.start();
    for (Clue clue : clues) {
      score += weights.of(clue);
    }
    return otherReading.isPresent() ? score - HALF : score;
  }
}
