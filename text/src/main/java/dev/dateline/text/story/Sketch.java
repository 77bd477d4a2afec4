package dev.dateline.text.story;

import java.util.Arrays;

/**
 * The sketch of a body for comparison with others: the smallest hashes of its shingles, each with
 * its first position and the kinds of its words.
 *
 * <p>Immutable. The hashes are ascending and distinct.
 */
public final class Sketch {

  /** Most hashes in a sketch. */
  public static final int SIZE = 192;

  /** Most keys of a sketch. */
  public static final int KEYS = 24;

  /** Bits of an entry below the hash: 14 of the position, 2 of the kinds. */
  static final int LOW = 16;

  static final long LOW_BITS = (1L << LOW) - 1;

  private static final int HASH_BITS = 39;

  /** Bits of an entry. */
  static final int ENTRY_BITS = HASH_BITS + LOW;

  private static final int KIND_BITS = 2;
  private static final int KIND_MASK = (1 << KIND_BITS) - 1;

  private final long[] entries;
  private final int words;
  private final boolean whole;

  /** A sketch with these entries, which the caller must not change. */
  Sketch(long[] entries, int words, boolean whole) {
    this.entries = entries;
    this.words = words;
    this.whole = whole;
  }

  /** An entry: ordered by hash, then position. */
  static long entry(long hash, int position, int kinds) {
    long head = hash >>> (Long.SIZE - HASH_BITS);
    return (head << LOW) | ((long) position << KIND_BITS) | kinds;
  }

  static long hash(long entry) {
    return entry >>> LOW;
  }

  /** Number of words in the body, up to the limit of counting. */
  public int words() {
    return words;
  }

  /** Number of hashes. */
  public int size() {
    return entries.length;
  }

  /** Whether these are all hashes of the body. */
  public boolean isWhole() {
    return whole;
  }

  /** The smallest hashes; articles with a common key may be similar. */
  public long[] keys() {
    long[] keys = new long[Math.min(KEYS, entries.length)];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = hash(i);
    }
    return keys;
  }

  long entry(int index) {
    return entries[index];
  }

  long hash(int index) {
    return hash(entries[index]);
  }

  /**
   * Number of hashes that can be searched in another sketch, which may be complete only to a limit.
   */
  int comparable(Sketch other) {
    if (other.whole || entries.length == 0 || other.entries.length == 0) {
      return entries.length;
    }
    long limit = other.entries[other.entries.length - 1] | LOW_BITS;
    if (entries[entries.length - 1] <= limit) {
      return entries.length;
    }
    int found = Arrays.binarySearch(entries, limit);
    return found < 0 ? -found - 1 : found + 1;
  }

  int position(int index) {
    return (int) ((entries[index] & LOW_BITS) >>> KIND_BITS);
  }

  /** The kinds of words in a shingle, as bits. */
  int kinds(int index) {
    return (int) entries[index] & KIND_MASK;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch
        && words == sketch.words
        && whole == sketch.whole
        && Arrays.equals(entries, sketch.entries);
  }

  @Override
  public int hashCode() {
    return 31 * words + Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    return entries.length + " hashes of " + words + " words";
  }
}
