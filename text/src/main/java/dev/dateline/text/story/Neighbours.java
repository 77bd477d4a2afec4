package dev.dateline.text.story;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Pairs the articles of a bucket, which share a key. Each is paired with the next few by length,
 * which bounds the work for large buckets.
 */
public final class Neighbours {

  /** The number of following articles that an article of a bucket is compared with. */
  private static final int MOST = 8;

  private Neighbours() {}

  /**
   * Pairs articles of one bucket.
   *
   * @param bucket the articles, in any order; it is sorted
   * @param articleKey the article with its order
   * @param isNew whether an article is of this run; two earlier articles are not paired
   * @param pairs takes each pair: the later article, then the earlier one
   * @param <T> the articles
   */
  public static <T> void pair(
      List<T> bucket,
      Function<T, ArticleKey> articleKey,
      Predicate<T> isNew,
      BiConsumer<T, T> pairs) {
    bucket.sort(
        Comparator.comparingInt((T article) -> articleKey.apply(article).words())
            .reversed()
            .thenComparing(article -> articleKey.apply(article).id()));
    for (int i = 0; i < bucket.size(); i++) {
      T one = bucket.get(i);
      for (int j = i + 1; j < bucket.size() && j <= i + MOST; j++) {
        T other = bucket.get(j);
        if (isNew.test(one) || isNew.test(other)) {
          boolean inOrder = articleKey.apply(one).compareTo(articleKey.apply(other)) <= 0;
          pairs.accept(inOrder ? other : one, inOrder ? one : other);
        }
      }
    }
  }
}
