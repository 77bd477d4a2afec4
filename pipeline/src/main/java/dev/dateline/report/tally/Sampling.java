package dev.dateline.report.tally;

/**
 * Chooses a representative sample of the articles by their ids, so that every order gives the same
 * sample.
 */
final class Sampling {

  private static final int HEX = 16;
  private static final int SIGNS = 8;
  private static final int BITS = 32;

  private Sampling() {}

  /** How many leading zero bits leave about {@code most} of so many articles at most. */
  static int bits(long articles, long most) {
    int bits = 0;
    while (bits < BITS && articles >> bits > most) {
      bits++;
    }
    return bits;
  }

  /** Whether an id, in hexadecimal, has so many leading zero bits. */
  static boolean keeps(String id, int bits) {
    return bits == 0
        || Long.parseLong(id, 0, Math.min(SIGNS, id.length()), HEX) >> (BITS - bits) == 0;
  }
}
