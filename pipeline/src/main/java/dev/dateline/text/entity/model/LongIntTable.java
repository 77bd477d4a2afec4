package dev.dateline.text.entity.model;

/** Numbers by hash. Grows while it is filled. */
public final class LongIntTable {

  private long[] keys;
  private int[] values;
  private int count;

  /** A table with room for some entries. */
  public LongIntTable(int expected) {
    int size = Integer.highestOneBit(Math.max(16, expected * 2)) * 2;
    keys = new long[size];
    values = new int[size];
  }

  /** Number of entries. */
  public int size() {
    return count;
  }

  /** The value of a key, or -1. */
  public int get(long key) {
    return values[slot(key)] - 1;
  }

  /** The value of a key; a new key takes the number of keys before it. */
  public int number(long key) {
    int slot = slot(key);
    if (values[slot] == 0) {
      put(key, count);
      return count - 1;
    }
    return values[slot] - 1;
  }

  /** Sets the value of a key to a number from 0. */
  public void put(long key, int value) {
    if (count * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    count += values[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    values[slot] = value + 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (PhraseTable.mix(key) & mask);
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
