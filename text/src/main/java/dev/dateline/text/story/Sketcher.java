package dev.dateline.text.story;

import java.util.Arrays;

/** Makes sketches of bodies: hashes every 3 consecutive words, and keeps the least hashes. */
public final class Sketcher {

  /** The name of this way to sketch; sketches of another can't be compared with its own. */
  public static final String VERSION = "1";

  /** Words in a shingle. */
  static final int SHINGLE = 3;

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Sketcher() {}

  /** The sketch of a body; of a text without words an empty one. */
  public static Sketch sketch(String body) {
    Words words = Words.of(body);
    long[] least = new long[2 * Sketch.SIZE];
    int held = 0;
    long limit = Long.MAX_VALUE;
    int shingles = shingles(words.count());
    boolean whole = true;
    for (int at = 0; at < shingles; at++) {
      long entry = shingle(words, at);
      if (entry > limit) {
        whole = false;
        continue;
      }
      least[held++] = entry;
      if (held == least.length) {
        held = distinct(least, held);
        if (held > Sketch.SIZE) {
          whole = false;
          held = Sketch.SIZE;
        }
        if (held == Sketch.SIZE) {
          limit = least[held - 1] | Sketch.LOW_BITS;
        }
      }
    }
    held = distinct(least, held);
    whole &= held <= Sketch.SIZE;
    return new Sketch(Arrays.copyOf(least, Math.min(held, Sketch.SIZE)), words.count(), whole);
  }

  /** Number of shingles in so many words. */
  static int shingles(int words) {
    return words == 0 ? 0 : Math.max(1, words - SHINGLE + 1);
  }

  private static long shingle(Words words, int at) {
    int end = Math.min(words.count(), at + SHINGLE);
    long hash = 0;
    int kinds = 0;
    for (int word = at; word < end; word++) {
      hash = hash * GOLDEN + words.hash(word);
      kinds |= words.kind(word);
    }
    return Sketch.entry(mixed(hash), at, kinds);
  }

  /** The finish of splitmix64. */
  private static long mixed(long hash) {
    long mixed = hash;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Sorts the entries, and keeps the first position of each hash; returns how many are left. */
  private static int distinct(long[] entries, int held) {
    Arrays.sort(entries, 0, held);
    int kept = 0;
    for (int i = 0; i < held; i++) {
      if (kept == 0 || Sketch.hash(entries[i]) != Sketch.hash(entries[kept - 1])) {
        entries[kept++] = entries[i];
      }
    }
    return kept;
  }
}
