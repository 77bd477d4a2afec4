package dev.dateline.stage.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of articles to compare, by numbers of articles: an article is in many pairs.
 *
 * <p>Not thread-safe.
 */
final class Pairs {

  private static final int FIRST_ROOM = 64;

  private final List<Sketched> articles = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long[] pairs = new long[FIRST_ROOM];
  private int size;

  /** The number of an article, which it is given when it is first asked for. */
  int number(Sketched article) {
    Integer known = numbers.putIfAbsent(article.articleKey().id(), articles.size());
    if (known != null) {
      return known;
    }
    articles.add(article);
    return articles.size() - 1;
  }

  /** The article with a number. */
  Sketched article(int number) {
    return articles.get(number);
  }

  /** All articles, by their numbers. */
  List<Sketched> articles() {
    return articles;
  }

  /** Adds a pair by the numbers of its articles. */
  void add(int later, int earlier) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    pairs[size++] = ((long) later << Integer.SIZE) | earlier;
  }

  /** Adds all pairs of others. */
  void addAll(Pairs others) {
    int[] own = others.articles.stream().mapToInt(this::number).toArray();
    for (int i = 0; i < others.size; i++) {
      add(own[others.later(i)], own[others.earlier(i)]);
    }
  }

  /** Puts the pairs of each later article together, and leaves each pair once. */
  void settle() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || pairs[i] != pairs[kept - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    size = kept;
  }

  /** Forgets the pairs, but not the numbers of articles. */
  void clear() {
    size = 0;
  }

  /** Number of pairs. */
  int size() {
    return size;
  }

  /** The number of the later article of a pair. */
  int later(int pair) {
    return (int) (pairs[pair] >>> Integer.SIZE);
  }

  /** The number of the earlier article of a pair. */
  int earlier(int pair) {
    return (int) pairs[pair];
  }

  /** A pair. */
  Pair pair(int pair) {
    return new Pair(article(later(pair)), article(earlier(pair)));
  }
}
