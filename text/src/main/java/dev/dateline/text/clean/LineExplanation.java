package dev.dateline.text.clean;

import java.util.List;

/**
 * Why a line met its fate.
 *
 * @param line the line and its fate
 * @param evidence the features that weighed most, strongest first
 */
public record LineExplanation(CleanLine line, List<Evidence> evidence) {

  /**
   * One feature of a line.
   *
   * @param feature its name
   * @param weight what it adds to the log odds of being part of the article
   */
  public record Evidence(String feature, double weight) {}

  /** Copies the evidence. */
  public LineExplanation {
    evidence = List.copyOf(evidence);
  }
}
