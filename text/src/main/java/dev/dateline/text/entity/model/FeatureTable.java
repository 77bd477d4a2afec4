package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.HashedText;

/**
 * What a model has learned about each feature, by the hash of the feature's name. Immutable.
 *
 * <p>The table is far larger than a processor's cache, and waiting for memory is most of what
 * asking costs. So features are asked for in batches, whose rows are fetched side by side, and a
 * byte of each hash stands apart, eight to a bucket: one look at a bucket, small enough for the
 * cache, answers for most features that are not there. A feature whose bucket is full stands in the
 * next.
 */
final class FeatureTable {

  private static final int SLOTS = 8;

  /** Features of a bucket on average: few buckets are full, and the marks fit into a cache. */
  private static final int MEAN = 4;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private final int stride;
  private final int count;

  /** A mark for each slot of a bucket, 0 where it is free; the lowest byte is filled first. */
  private final long[] marks;

  /** The number of the row of each bucket's first slot. */
  private final int[] first;

  /** Each feature's hash and {@link PackedWeights}, in the order of the slots. */
  private final long[] rows;

  private FeatureTable(int count, int outcomes) {
    this.count = count;
    stride = 1 + PackedWeights.width(outcomes);
    marks = new long[count / MEAN + 1];
    first = new int[marks.length];
    rows = new long[(count + SLOTS + 1) * stride];
  }

  /**
   * Fills a table with the weights of its features, one after the other, so that they are in memory
   * once.
   */
  static final class Builder {

    private final FeatureTable table;
    private final long[] hashes;

    /** Each feature's slot. */
    private final int[] slots;

    private int added;

    /** A table of some features, whose weights are still missing. */
    Builder(long[] hashes, int outcomes) {
      table = new FeatureTable(hashes.length, outcomes);
      this.hashes = hashes;
      slots = new int[hashes.length];
      for (int i = 0; i < hashes.length; i++) {
        slots[i] = table.take(hashes[i]);
      }
      int row = 0;
      for (int bucket = 0; bucket < table.first.length; bucket++) {
        table.first[bucket] = row;
        row += SLOTS - Long.numberOfLeadingZeros(table.marks[bucket]) / Byte.SIZE;
      }
    }

    /** Sets the weights of the next feature: in steps, for every outcome. */
    void add(short[] weights) {
      int slot = slots[added];
      int at = (table.first[slot / SLOTS] + slot % SLOTS) * table.stride;
      table.rows[at] = hashes[added++];
      PackedWeights.pack(weights, table.rows, at + 1);
    }

    /**
     * The table.
     *
     * @throws IllegalStateException when weights are missing
     */
    FeatureTable build() {
      if (added != hashes.length) {
        throw new IllegalStateException(hashes.length + " features, weights of " + added);
      }
      return table;
    }
  }

  private int take(long feature) {
    long mixed = HashedText.mix(feature);
    int bucket = bucket(mixed);
    while (zeros(marks[bucket]) == 0) {
      bucket = bucket + 1 < marks.length ? bucket + 1 : 0;
    }
    int slot = Long.numberOfTrailingZeros(zeros(marks[bucket])) / Byte.SIZE;
    marks[bucket] |= mark(mixed) << (slot * Byte.SIZE);
    return bucket * SLOTS + slot;
  }

  /** Number of features. */
  int size() {
    return count;
  }

  /** Adds the weights of the features of a batch to sums that begin at an offset; empties it. */
  void drain(FeatureBatch batch, long[] sums, int offset) {
    int candidates = candidates(batch);
    for (int i = 0; i < candidates; i++) {
      int row = row(batch, i);
      if (row >= 0) {
        PackedWeights.add(rows, row * stride + 1, stride - 1, sums, offset);
      }
    }
    batch.count = 0;
  }

  /** The row of a candidate, or -1. */
  private int row(FeatureBatch batch, int candidate) {
    int likeliest = batch.rows[candidate];
    long hash = batch.hashes[candidate];
    return rows[likeliest * stride] == hash ? likeliest : find(hash);
  }

  /**
   * Keeps the features that may be there, each with the likeliest row. Without a branch, so that no
   * fetch waits for another.
   */
  private int candidates(FeatureBatch batch) {
    long[] hashes = batch.hashes;
    int[] likeliest = batch.rows;
    int kept = 0;
    for (int i = 0; i < batch.count; i++) {
      long hash = hashes[i];
      long mixed = HashedText.mix(hash);
      int bucket = bucket(mixed);
      long taken = marks[bucket];
      long matching = zeros(taken ^ mark(mixed) * ONES);
      hashes[kept] = hash;
      likeliest[kept] = first[bucket] + Long.numberOfTrailingZeros(matching) / Byte.SIZE;
      long absent = matching == 0 ? zeros(taken) : 0;
      kept += absent == 0 ? 1 : 0;
    }
    return kept;
  }

  /** The row of a feature, or -1. */
  private int find(long feature) {
    long mixed = HashedText.mix(feature);
    int bucket = bucket(mixed);
    while (true) {
      long taken = marks[bucket];
      for (long left = zeros(taken ^ mark(mixed) * ONES); left != 0; left &= left - 1) {
        int row = first[bucket] + Long.numberOfTrailingZeros(left) / Byte.SIZE;
        if (rows[row * stride] == feature) {
          return row;
        }
      }
      if (zeros(taken) != 0) {
        return -1;
      }
      bucket = bucket + 1 < marks.length ? bucket + 1 : 0;
    }
  }

  /**
   * The high bit of every byte that is zero, and perhaps of some above the lowest such byte
   * (Mycroft 1987).
   */
  private static long zeros(long bytes) {
    return (bytes - ONES) & ~bytes & HIGHS;
  }

  private int bucket(long mixed) {
    return (int) (((mixed & 0xFFFFFFFFL) * marks.length) >>> Integer.SIZE);
  }

  private static long mark(long mixed) {
    return mixed >>> 56 | 1;
  }
}
