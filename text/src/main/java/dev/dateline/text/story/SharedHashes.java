package dev.dateline.text.story;

import java.util.Arrays;

/**
 * The hashes that two sketches share, up to the limit to which both are complete.
 *
 * <p>An incomplete sketch has no information about hashes beyond its last.
 */
final class SharedHashes {

  private final int ofA;
  private final int ofB;
  private final boolean[] inA;
  private final long[] positions;

  SharedHashes(Sketch a, Sketch b) {
    long limit = Math.min(limit(a), limit(b));
    inA = new boolean[a.size()];
    long[] pairs = new long[Math.min(a.size(), b.size())];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      long first = a.hash(i);
      long second = b.hash(j);
      if (first > limit || second > limit) {
        break;
      }
      if (first == second) {
        inA[i] = true;
        pairs[count++] = ((long) a.position(i) << 16) | b.position(j);
      }
      i += first <= second ? 1 : 0;
      j += second <= first ? 1 : 0;
    }
    ofA = upTo(limit, a, i);
    ofB = upTo(limit, b, j);
    positions = Arrays.copyOf(pairs, count);
  }

  private static long limit(Sketch sketch) {
    return sketch.isWhole() ? Long.MAX_VALUE : sketch.hash(sketch.size() - 1);
  }

  private static int upTo(long limit, Sketch sketch, int from) {
    int end = from;
    while (end < sketch.size() && sketch.hash(end) <= limit) {
      end++;
    }
    return end;
  }

  /** Number of shared hashes. */
  int count() {
    return positions.length;
  }

  /** Comparable hashes of the first sketch. */
  int ofA() {
    return ofA;
  }

  /** Comparable hashes of the sketch that has fewer. */
  int least() {
    return Math.min(ofA, ofB);
  }

  /** Comparable hashes of both. */
  int all() {
    return ofA + ofB - count();
  }

  /** Whether a hash of the first sketch is shared. */
  boolean has(int index) {
    return inA[index];
  }

  /** Positions of each shared hash: in the first text times 2^16, plus in the second. */
  long[] positions() {
    return positions;
  }
}
