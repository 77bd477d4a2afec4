package dev.dateline.text.language;

/**
 * The numbers of n-grams of one to three UTF-16 code units.
 *
 * <p>Holds as many n-grams as OpenNLP's model has, and is filled while that is read.
 */
final class NgramTable {

  /** The longest n-gram. */
  static final int LONGEST = 3;

  private static final int BITS = 18;

  /** 2^64 over the golden ratio: spreads neighbouring keys over the table. */
  private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] keys = new long[1 << BITS];
  private final int[] numbers = new int[1 << BITS];

  /**
   * The key of an n-gram; it contains the length, since n-grams may differ in leading NULs only.
   */
  static long key(long chars, int length) {
    return ((long) length << (LONGEST * Character.SIZE)) | chars;
  }

  /** Adds an n-gram. */
  void put(long key, int number) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    numbers[slot] = number;
  }

  /** The number of an n-gram, or -1. */
  int find(long key) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return numbers[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  private static int slot(long key) {
    return (int) ((key * HASH_FACTOR) >>> (Long.SIZE - BITS));
  }
}
