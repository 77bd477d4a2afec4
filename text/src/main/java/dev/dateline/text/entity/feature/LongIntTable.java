package dev.dateline.text.entity.feature;

/**
 * A map from hashes to numbers. Grows while it is filled.
 *
 * <p>A byte of each key's hash is in a separate array, small enough for the processor's cache: most
 * requested keys are absent, and cost one access to it.
 */
public final class LongIntTable {

  private byte[] marks;
  private long[] keys;
  private int[] values;
  private int count;

  /** A table with space for this many entries. */
  public LongIntTable(int expected) {
    allocate(Integer.highestOneBit(Math.max(16, expected + expected / 2)) * 2);
  }

  private void allocate(int size) {
    marks = new byte[size];
    keys = new long[size];
    values = new int[size];
  }

  /** Number of entries. */
  public int size() {
    return count;
  }

  /** The value of a key, or -1. */
  public int get(long key) {
    int slot = slot(key);
    return marks[slot] == 0 ? -1 : values[slot];
  }

  /** The value of a key; a new key takes the number of keys before it. */
  public int number(long key) {
    int slot = slot(key);
    if (marks[slot] == 0) {
      put(key, count);
      return count - 1;
    }
    return values[slot];
  }

  /** Sets the value of a key to a number from 0. */
  public void put(long key, int value) {
    if (count >= keys.length / 4 * 3) {
      grow();
    }
    int slot = slot(key);
    count += marks[slot] == 0 ? 1 : 0;
    marks[slot] = mark(HashedText.mix(key));
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    byte[] oldMarks = marks;
    long[] oldKeys = keys;
    int[] oldValues = values;
    allocate(oldKeys.length * 2);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldMarks[i] != 0) {
        int slot = slot(oldKeys[i]);
        marks[slot] = oldMarks[i];
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static byte mark(long mixed) {
    return (byte) (mixed >>> 56 | 1);
  }

  private int slot(long key) {
    long mixed = HashedText.mix(key);
    byte mark = mark(mixed);
    int mask = keys.length - 1;
    int slot = (int) (mixed & mask);
    while (marks[slot] != 0 && (marks[slot] != mark || keys[slot] != key)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
