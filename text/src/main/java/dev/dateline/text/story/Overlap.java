package dev.dateline.text.story;

/** Counts the hashes that two sketches share, up to the limit to which both are complete. */
final class Overlap {

  private final int shared;
  private final int ofOne;
  private final int ofOther;

  Overlap(Sketch one, Sketch other) {
    int sizeOfOne = one.comparable(other);
    int sizeOfOther = other.comparable(one);
    int i = 0;
    int j = 0;
    int equal = 0;
    while (i < sizeOfOne && j < sizeOfOther) {
      long first = one.hash(i);
      long second = other.hash(j);
      equal += first == second ? 1 : 0;
      i += first <= second ? 1 : 0;
      j += second <= first ? 1 : 0;
    }
    shared = equal;
    ofOne = sizeOfOne;
    ofOther = sizeOfOther;
  }

  /** Number of shared hashes. */
  int shared() {
    return shared;
  }

  /** Comparable hashes of the first sketch. */
  int ofOne() {
    return ofOne;
  }

  /** Comparable hashes of the second sketch. */
  int ofOther() {
    return ofOther;
  }
}
