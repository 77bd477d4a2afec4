package dev.dateline.text.story;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Pairs the articles of a bucket, which share a key: each with the next few in the order of their
 * lengths, so that no bucket is too large.
 */
public final class Neighbours {

  /** With how many of those after it an article of a bucket is compared. */
  private static final int MOST = 8;

  private Neighbours() {}

  /**
   * Pairs articles of one bucket.
   *
   * @param bucket the articles, in any order; it is sorted
   * @param telling the place of an article among all
   * @param isNew whether an article is of this run; two earlier ones make no pair
   * @param pairs takes each pair: the later article, then the earlier one
   * @param <T> the articles
   */
  public static <T> void pair(
      List<T> bucket, Function<T, Telling> telling, Predicate<T> isNew, BiConsumer<T, T> pairs) {
    bucket.sort(
        Comparator.comparingInt((T article) -> telling.apply(article).words())
            .reversed()
            .thenComparing(article -> telling.apply(article).id()));
    for (int i = 0; i < bucket.size(); i++) {
      T one = bucket.get(i);
      for (int j = i + 1; j < bucket.size() && j <= i + MOST; j++) {
        T other = bucket.get(j);
        if (isNew.test(one) || isNew.test(other)) {
          boolean inOrder = telling.apply(one).compareTo(telling.apply(other)) <= 0;
          pairs.accept(inOrder ? other : one, inOrder ? one : other);
        }
      }
    }
  }
}
