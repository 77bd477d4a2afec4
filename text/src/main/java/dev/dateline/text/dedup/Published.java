package dev.dateline.text.dedup;

import java.util.Comparator;

/**
 * An article that an earlier run published.
 *
 * @param id its id
 * @param rawHash SHA-256 of its document's bytes
 * @param run the run
 * @param order place of the run in the order of publication
 */
public record Published(String id, String rawHash, String run, int order)
    implements Comparable<Published> {

  private static final Comparator<Published> EARLIEST =
      Comparator.comparingInt(Published::order).thenComparing(Published::id);

  /** The one that was published earlier. */
  public static Published earlierOf(Published one, Published other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  @Override
  public int compareTo(Published other) {
    return EARLIEST.compare(this, other);
  }
}
