package dev.dateline.text.date;

import dev.dateline.article.DateCandidate;
import dev.dateline.article.DatePrecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes the confidence of every candidate of a page.
 *
 * <p>The score of a day is the best score of the evidence for it. Its confidence is its share of
 * the exponentials of all days' scores, with one more share for "none of these", whose score is 0.
 * A date with two readings gives half of its share to each.
 */
final class DateChoice {
  private static final int LONGEST_TEXT = 80;

  /** Best first; among equal ones, the first in the text, and the likelier of two readings. */
  private static final Comparator<Weighed> BEST_FIRST =
      Comparator.comparing(
          Weighed::candidate,
          Comparator.comparingDouble(DateCandidate::confidence)
              .reversed()
              .thenComparing(DateCandidate::start));

  /**
   * A candidate with its clues.
   *
   * @param candidate the candidate
   * @param clues the clues for and against it
   */
  record Weighed(DateCandidate candidate, Set<Clue> clues) {}

  private DateChoice() {}

  /** A candidate for every piece of evidence and reading, best first. */
  static List<Weighed> weigh(List<Evidence> all) {
    return weigh(all, ClueWeights.shipped());
  }

  /** Does the same with other weights. */
  static List<Weighed> weigh(List<Evidence> all, ClueWeights weights) {
    Map<LocalDate, Double> best = new HashMap<>();
    for (Evidence e : all) {
      if (e.precision() == DatePrecision.DAY) {
        best.merge(e.value(), e.score(weights), Math::max);
        e.otherReading().ifPresent(day -> best.merge(day, e.score(weights), Math::max));
      }
    }
    // Summed in the order of the scores, so that the order of a map does not change the last digit.
    double[] scores = best.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double total = 1;
    for (double score : scores) {
      total += StrictMath.exp(score);
    }
    List<Weighed> candidates = new ArrayList<>(all.size());
    for (Evidence e : all) {
      double share =
          e.precision() == DatePrecision.DAY ? StrictMath.exp(e.score(weights)) / total : 0;
      candidates.add(candidate(e, e.value(), share));
      e.otherReading().ifPresent(day -> candidates.add(candidate(e, day, share)));
    }
    candidates.sort(BEST_FIRST);
    return candidates;
  }

  private static Weighed candidate(Evidence e, LocalDate day, double share) {
    double confidence = Math.rint(share * 1000) / 1000;
    return new Weighed(
        new DateCandidate(
            day, e.precision(), e.kind(), cut(e.text()), e.start(), e.end(), confidence),
        e.clues());
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? -1 : 0;
    return text.substring(0, LONGEST_TEXT + end);
  }
}
