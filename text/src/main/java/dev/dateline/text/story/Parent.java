package dev.dateline.text.story;

import java.util.Comparator;
import java.util.Optional;

/**
 * The earlier article that a later one repeats.
 *
 * @param articleKey the earlier article
 * @param verdict how the later one repeats it
 * @param evidence what they have in common
 * @param story its story, if an earlier run decided it
 */
public record Parent(
    ArticleKey articleKey, Verdict verdict, Evidence evidence, Optional<String> story) {

  private static final Comparator<Parent> BEST =
      Comparator.comparingInt((Parent parent) -> parent.evidence().strength())
          .reversed()
          .thenComparing(Parent::articleKey);

  /** The better parent of two: the one with more in common, then the earlier one. */
  public static Parent better(Parent one, Parent other) {
    return BEST.compare(one, other) <= 0 ? one : other;
  }
}
