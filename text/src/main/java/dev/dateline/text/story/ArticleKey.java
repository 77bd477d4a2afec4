package dev.dateline.text.story;

import java.util.Comparator;

/**
 * An article with its place in the order of all articles: the earlier run first, then the longer
 * body, then the id.
 *
 * <p>An article's parent comes before it in this order, so that the order of arrival does not
 * matter.
 *
 * @param run place of its run in the order of publication
 * @param words number of words in its body
 * @param id its id
 */
public record ArticleKey(int run, int words, String id) implements Comparable<ArticleKey> {

  private static final Comparator<ArticleKey> ORDER =
      Comparator.comparingInt(ArticleKey::run)
          .thenComparing(Comparator.comparingInt(ArticleKey::words).reversed())
          .thenComparing(ArticleKey::id);

  @Override
  public int compareTo(ArticleKey other) {
    return ORDER.compare(this, other);
  }
}
