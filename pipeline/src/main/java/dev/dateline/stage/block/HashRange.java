package dev.dateline.stage.block;

/**
 * Divides the space of hashes into ranges of equal width, so that ranges in order hold hashes in
 * order.
 */
public final class HashRange {

  private static final int DIGITS = 8;

  private HashRange() {}

  /**
   * The range that a hash falls into.
   *
   * @param hash lower-case hex of at least 8 digits
   * @param ranges number of ranges, at least 1
   */
  public static int of(String hash, int ranges) {
    long prefix = Long.parseLong(hash, 0, DIGITS, 16);
    return (int) ((prefix * ranges) >>> 32);
  }
}
