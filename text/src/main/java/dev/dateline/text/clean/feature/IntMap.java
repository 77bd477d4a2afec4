package dev.dateline.text.clean.feature;

/** A map from int to int in two flat arrays; 0 means absent. */
final class IntMap {

  private int[] keys = new int[64];
  private int[] values = new int[64];
  private int size;

  /** The value of a key, or 0. */
  int get(int key) {
    int slot = slot(keys, values, key);
    return values[slot];
  }

  /** Sets a value other than 0. */
  void put(int key, int value) {
    int slot = slot(keys, values, key);
    if (values[slot] == 0) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  int size() {
    return size;
  }

  private void grow() {
    int[] wideKeys = new int[keys.length * 4];
    int[] wideValues = new int[keys.length * 4];
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        int slot = slot(wideKeys, wideValues, keys[i]);
        wideKeys[slot] = keys[i];
        wideValues[slot] = values[i];
      }
    }
    keys = wideKeys;
    values = wideValues;
  }

  private static int slot(int[] keys, int[] values, int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9) >>> 7 & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
