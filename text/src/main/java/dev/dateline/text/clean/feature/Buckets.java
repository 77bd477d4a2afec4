package dev.dateline.text.clean.feature;

/** Puts numbers into buckets, so that a feature can represent a range of them. */
final class Buckets {

  private Buckets() {}

  /** The first bucket whose upper bound is not below a value; the one after the last bound. */
  static int of(int value, int[] bounds) {
    for (int i = 0; i < bounds.length; i++) {
      if (value <= bounds[i]) {
        return i;
      }
    }
    return bounds.length;
  }
}
