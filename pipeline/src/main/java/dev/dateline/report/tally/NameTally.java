package dev.dateline.report.tally;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts in how many articles each name occurs, in bounded memory.
 *
 * <p>When there are more names than fit, the rarest are dropped; one that comes back starts again,
 * so that its count may be too low by {@link #uncertain()} at most. What comes out depends on the
 * order in which tallies are added: add them in the order of the files. Not thread-safe.
 */
final class NameTally {

  /** The most names that are kept when there are too many; about 50 MB. */
  static final int KEPT = 150_000;

  private final int kept;
  private final Map<Name, Count> counts = new HashMap<>();
  private long uncertain;

  NameTally() {
    this(KEPT);
  }

  NameTally(int kept) {
    this.kept = kept;
  }

  /** What is known of a name. */
  static final class Count {
    long articles;
    long reprints;
    long mentions;
    long stories;
    private final SortedMap<String, Long> months = new TreeMap<>();

    SortedMap<String, Long> months() {
      return months;
    }
  }

  /**
   * Counts an article that names a name.
   *
   * @param mentions how often
   * @param copies number of its copies
   * @param repeats whether another article of the run stands for its story
   */
  void add(Name name, int mentions, long copies, boolean repeats) {
    Count count = counts.computeIfAbsent(name, key -> new Count());
    count.articles++;
    count.reprints += 1 + copies;
    count.mentions += mentions;
    count.stories += repeats ? 0 : 1;
  }

  /** Adds another tally, whose articles are all of one month; empty for no month. */
  void add(NameTally other, String month) {
    other.counts.forEach(
        (name, more) -> {
          Count count = counts.computeIfAbsent(name, key -> new Count());
          count.articles += more.articles;
          count.reprints += more.reprints;
          count.mentions += more.mentions;
          count.stories += more.stories;
          if (!month.isEmpty()) {
            count.months.merge(month, more.articles, Long::sum);
          }
        });
    if (counts.size() > 2 * kept) {
      forgetTheRarest();
    }
  }

  private void forgetTheRarest() {
    long[] articles = counts.values().stream().mapToLong(count -> count.articles).toArray();
    Arrays.sort(articles);
    long bound = articles[articles.length - kept - 1];
    counts.values().removeIf(count -> count.articles <= bound);
    uncertain += bound;
  }

  /** By how many articles a count may be too low. */
  long uncertain() {
    return uncertain;
  }

  /** The number of names. */
  long distinct() {
    return counts.size();
  }

  /** The count of a name that was added. */
  Count of(Name name) {
    return counts.get(name);
  }

  /** The names that occur in the most articles, at most so many of them. */
  List<Name> most(Stream<Name> among, int limit) {
    return among
        .sorted(
            Comparator.comparingLong((Name name) -> counts.get(name).articles)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }

  /** Every name, in no order. */
  Stream<Name> names() {
    return counts.keySet().stream();
  }
}
