package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.Comparator;
import java.util.List;

/**
 * What cleaning removed from a document.
 *
 * @param rules lines and characters by rule, ordered by the rule's name
 */
@PublicApi
public record Removed(List<ByRule> rules) {

  private static final Removed NOTHING = new Removed(List.of());

  /**
   * What one rule removed.
   *
   * @param rule name of the rule
   * @param lines number of lines
   * @param chars number of UTF-16 code units
   */
  public record ByRule(String rule, int lines, int chars) {}

  /** Orders the rules. */
  public Removed {
    rules = rules.stream().sorted(Comparator.comparing(ByRule::rule)).toList();
  }

  /** The removal of nothing. */
  public static Removed nothing() {
    return NOTHING;
  }

  /** Number of lines removed by all rules. */
  public int lines() {
    return rules.stream().mapToInt(ByRule::lines).sum();
  }

  /** Number of UTF-16 code units removed by all rules. */
  public int chars() {
    return rules.stream().mapToInt(ByRule::chars).sum();
  }
}
