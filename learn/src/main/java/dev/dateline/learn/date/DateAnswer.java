package dev.dateline.learn.date;

import dev.dateline.article.DateCandidate;
import dev.dateline.text.date.ClueWeights;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was answered about one text.
 *
 * @param day the best day, whatever its confidence
 * @param confidence from 0 to 1
 */
public record DateAnswer(Optional<LocalDate> day, double confidence) {
  /** The answer about a text at some weights. */
  public static DateAnswer of(DatePage page, ClueWeights weights) {
    Optional<DateCandidate> best = page.dates().best(weights);
    return new DateAnswer(
        best.map(DateCandidate::value), best.map(DateCandidate::confidence).orElse(0.0));
  }

  /** The answer that a line of {@link #toString} holds: a day, a tab, a confidence. */
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
