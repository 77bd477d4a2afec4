package dev.dateline.text.clean;

import java.util.List;

/**
 * Explains why a line was kept or removed.
 *
 * @param line the line and the decision
 * @param evidence the features with the largest weights, strongest first
 */
public record LineExplanation(CleanLine line, List<Evidence> evidence) {

  /**
   * One feature of a line.
   *
   * @param feature its name
   * @param weight its share of the log odds of being part of the article
   */
  public record Evidence(String feature, double weight) {}

  /** Copies the evidence. */
  public LineExplanation {
    evidence = List.copyOf(evidence);
  }
}
