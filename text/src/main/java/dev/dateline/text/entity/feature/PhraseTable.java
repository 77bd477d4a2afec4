package dev.dateline.text.entity.feature;

/**
 * Phrases by the hash of their lower-case words, each with its lists as bits.
 *
 * <p>Immutable once filled.
 */
final class PhraseTable {

  /** The hash of an empty phrase. */
  static final long START = 1;

  /** Set for every proper prefix of a longer phrase. */
  static final int PREFIX = 1 << 31;

  private long[] keys = new long[1024];
  private int[] bits = new int[1024];
  private int count;

  /** The hash of some words and one more. */
  static long extend(long words, HashedText lower) {
    return HashedText.append(lower.after(words), ' ');
  }

  /** Adds lower-case words separated by single spaces. */
  void add(String phrase, int listBits) {
    long hash = START;
    int at = 0;
    while (at < phrase.length()) {
      int space = phrase.indexOf(' ', at);
      int end = space < 0 ? phrase.length() : space;
      for (int i = at; i < end; i++) {
        hash = HashedText.append(hash, phrase.charAt(i));
      }
      hash = HashedText.append(hash, ' ');
      merge(hash, end == phrase.length() ? listBits : PREFIX);
      at = end + 1;
    }
  }

  private void merge(long hash, int value) {
    if (count * 2 > keys.length) {
      grow();
    }
    int slot = slot(hash);
    if (bits[slot] == 0) {
      keys[slot] = hash;
      count++;
    }
    bits[slot] |= value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldBits = bits;
    keys = new long[oldKeys.length * 2];
    bits = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldBits[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        bits[slot] = oldBits[i];
      }
    }
  }

  private int slot(long hash) {
    int mask = keys.length - 1;
    int slot = (int) (HashedText.mix(hash) & mask);
    while (bits[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The lists of some words, {@link #PREFIX} included; 0 if no phrase begins with them. */
  int bits(long hash) {
    return bits[slot(hash)];
  }
}
