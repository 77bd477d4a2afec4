package dev.dateline.text.story;

/** Makes sketches of bodies: hashes every 3 consecutive words, and keeps the smallest hashes. */
public final class Sketcher {

  /** The version of the method; sketches of different versions cannot be compared. */
  public static final String VERSION = "1";

  /** Words in a shingle. */
  static final int SHINGLE = 3;

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Sketcher() {}

  /** The sketch of a body; empty for a text without words. */
  public static Sketch sketch(String body) {
    Words words = Words.of(body);
    int shingles = shingles(words.count());
    LeastHashes likely = least(words, shingles, LeastHashes.likely(shingles));
    LeastHashes least = likely.isCertain() ? likely : least(words, shingles, LeastHashes.all());
    return new Sketch(least.entries(), words.count(), least.isWhole());
  }

  private static LeastHashes least(Words words, int shingles, LeastHashes least) {
    for (int at = 0; at < shingles; at++) {
      least.add(shingle(words, at));
    }
    least.finish();
    return least;
  }

  /** Number of shingles in this many words. */
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

  /** The last step of splitmix64. */
  private static long mixed(long hash) {
    long mixed = hash;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
