package dev.dateline.text.date;

import dev.dateline.article.CandidateKind;
import dev.dateline.article.DatePrecision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A date with its clues.
 *
 * @param value the day
 * @param otherReading the day when day and month may be swapped
 * @param precision day or month
 * @param kind its kind
 * @param text the date as printed
 * @param start offset in the source text, or -1 when the date is outside it
 * @param end offset after it, or -1
 * @param clues the clues for and against it
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

  /**
   * The start value plus the weights of its clues, less the deduction for a date with two readings.
   */
  double score(ClueWeights weights) {
    double score = weights.start();
    for (Clue clue : clues) {
      score += weights.of(clue);
    }
    return otherReading.isPresent() ? score - HALF : score;
  }
}
