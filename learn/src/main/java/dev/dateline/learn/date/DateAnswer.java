package dev.dateline.learn.date;

import dev.dateline.article.DateCandidate;
import dev.dateline.text.date.ClueWeights;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The answer for one text.
 *
 * @param day the best day, whatever its confidence
 * @param confidence from 0 to 1
 */
public record DateAnswer(Optional<LocalDate> day, double confidence) {
  /** The answer for a text with some weights. */
  public static DateAnswer of(DatePage page, ClueWeights weights) {
    Optional<DateCandidate> best = page.dates().best(weights);
    return new DateAnswer(
        best.map(DateCandidate::value), best.map(DateCandidate::confidence).orElse(0.0));
  }

  /** Parses an answer written by {@link #toString}: a day, a tab, a confidence. */
  public static DateAnswer parse(String day, String confidence) {
    return new DateAnswer(
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
        Double.parseDouble(confidence));
  }

  boolean isGiven(double threshold) {
    return day.isPresent() && confidence >= threshold;
  }

  boolean isRight(Optional<LocalDate> known) {
    return day.isPresent() && day.equals(known);
  }

  @Override
  public String toString() {
    return day.map(LocalDate::toString).orElse("") + "\t" + confidence;
  }
}
