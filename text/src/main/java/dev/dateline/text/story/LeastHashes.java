package dev.dateline.text.story;

import java.util.Arrays;

/**
 * Keeps the smallest of many entries of a sketch, each hash with its first position.
 *
 * <p>Hashes are evenly spread. So a limit below which there will be enough of them can be computed
 * in advance, and buckets by their first digits nearly sort them.
 */
final class LeastHashes {

  private static final int ROOM = 2 * Sketch.SIZE;

  /** How many hashes more than needed are expected below the limit: four standard deviations. */
  private static final int SPARE = 60;

  private static final int BUCKET_BITS = 9;

  private final long guess;
  private long limit;
  private long[] entries = new long[ROOM];
  private long[] sorted = new long[ROOM];
  private int held;
  private boolean passedOver;
  private boolean dropped;

  private LeastHashes(long limit) {
    this.guess = limit;
    this.limit = limit;
  }

  /** Keeps the smallest of any number of entries. */
  static LeastHashes all() {
    return new LeastHashes(Long.MAX_VALUE);
  }

  /** Keeps the smallest of this many entries, if there are enough below a limit. */
  static LeastHashes likely(int entries) {
    return entries <= Sketch.SIZE + SPARE
        ? all()
        : new LeastHashes(
            ((1L << Sketch.ENTRY_BITS) / entries * (Sketch.SIZE + SPARE)) | Sketch.LOW_BITS);
  }

  /** Adds an entry; among equal hashes, add the first position first. */
  void add(long entry) {
    if (entry > limit) {
      passedOver |= limit == guess;
      dropped |= limit != guess;
      return;
    }
    entries[held++] = entry;
    if (held == ROOM) {
      finish();
    }
  }

  /** Sorts the entries. */
  void finish() {
    sort();
    int kept = 0;
    for (int i = 0; i < held; i++) {
      if (kept == 0 || Sketch.hash(entries[i]) != Sketch.hash(entries[kept - 1])) {
        entries[kept++] = entries[i];
      }
    }
    dropped |= kept > Sketch.SIZE;
    held = Math.min(kept, Sketch.SIZE);
    if (held == Sketch.SIZE) {
      limit = entries[held - 1] | Sketch.LOW_BITS;
    }
  }

  /**
   * Whether no needed hash was beyond the limit; false is possible for texts that repeat
   * themselves.
   */
  boolean isCertain() {
    return !passedOver || held == Sketch.SIZE;
  }

  /** Whether these are all hashes. */
  boolean isWhole() {
    return !passedOver && !dropped;
  }

  /** The smallest entries. */
  long[] entries() {
    return Arrays.copyOf(entries, held);
  }

  private void sort() {
    long largest = 0;
    for (int i = 0; i < held; i++) {
      largest = Math.max(largest, entries[i]);
    }
    int shift = Math.max(0, Long.SIZE - BUCKET_BITS - Long.numberOfLeadingZeros(largest));
    int[] starts = new int[(1 << BUCKET_BITS) + 1];
    for (int i = 0; i < held; i++) {
      starts[(int) (entries[i] >>> shift) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    for (int i = 0; i < held; i++) {
      sorted[starts[(int) (entries[i] >>> shift)]++] = entries[i];
    }
    for (int i = 1; i < held; i++) {
      long entry = sorted[i];
      int at = i;
      for (; at > 0 && sorted[at - 1] > entry; at--) {
        sorted[at] = sorted[at - 1];
      }
      sorted[at] = entry;
    }
    long[] unsorted = entries;
    entries = sorted;
    sorted = unsorted;
  }
}
