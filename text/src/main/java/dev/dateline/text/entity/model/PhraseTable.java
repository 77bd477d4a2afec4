package dev.dateline.text.entity.model;

import java.util.Arrays;

/**
 * Phrases by the hash of their lower-case words, each with the lists it stands on as bits.
 *
 * <p>Immutable once filled.
 */
final class PhraseTable {

  /** The hash of no word. */
  static final long START = 1;

  /** Set on every proper beginning of a longer phrase. */
  static final int PREFIX = 1 << 31;

  private long[] keys = new long[1024];
  private int[] bits = new int[1024];
  private int count;

  /** The hash of some words and one more. */
  static long extend(long words, Piece lower) {
    return Piece.append(lower.after(words), ' ');
  }

  /** Adds lower-case words separated by single spaces. */
  void add(String phrase, int listBits) {
    long hash = START;
    int at = 0;
    while (at < phrase.length()) {
      int space = phrase.indexOf(' ', at);
      int end = space < 0 ? phrase.length() : space;
      for (int i = at; i < end; i++) {
        hash = Piece.append(hash, phrase.charAt(i));
      }
      hash = Piece.append(hash, ' ');
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
    int slot = (int) (mix(hash) & mask);
    while (bits[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  static long mix(long hash) {
    long h = hash * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 32);
  }

  /** The lists of some words, {@link #PREFIX} included; 0 when they begin no phrase. */
  int bits(long hash) {
    return bits[slot(hash)];
  }

  /**
   * Marks every token of a sentence with the place it takes in the longest phrase of each list.
   *
   * @param places for each token and list, 4 bits: begins, is inside, ends, or is one
   */
  void match(WordInfo[] words, int from, int to, int anyCase, long[] places) {
    Arrays.fill(places, from, to, 0);
    for (int i = from; i < to; i++) {
      long hash = START;
      int taken = 0;
      int begun = bits(extend(START, words[i].lower));
      if (begun == 0) {
        continue;
      }
      int limit = words[i].capitalized || !words[i].lowerCase ? -1 : anyCase;
      int[] longest = null;
      for (int j = i; j < to; j++) {
        hash = extend(hash, words[j].lower);
        int value = bits(hash);
        if (value == 0) {
          break;
        }
        int lists = value & ~PREFIX & limit;
        if (lists != 0) {
          taken |= lists;
          if (longest == null) {
            longest = new int[16];
          }
          for (int list = 0; list < 16; list++) {
            if ((lists >> list & 1) != 0) {
              longest[list] = j + 1;
            }
          }
        }
        if ((value & PREFIX) == 0) {
          break;
        }
      }
      for (int list = 0; list < 16 && taken != 0; list++) {
        if ((taken >> list & 1) != 0) {
          mark(places, list, i, longest[list]);
        }
      }
    }
  }

  private static void mark(long[] places, int list, int start, int end) {
    int shift = list * 4;
    if ((places[start] >> shift & 0b0110) != 0) {
      return;
    }
    if (end - start == 1) {
      places[start] |= 0b1000L << shift;
      return;
    }
    places[start] |= 0b0001L << shift;
    for (int i = start + 1; i < end - 1; i++) {
      places[i] |= 0b0010L << shift;
    }
    places[end - 1] |= 0b0100L << shift;
  }
}
