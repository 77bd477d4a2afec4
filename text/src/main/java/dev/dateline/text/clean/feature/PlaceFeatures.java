package dev.dateline.text.clean.feature;

/** A group of features about the place of a line in its page. */
interface PlaceFeatures {

  /**
   * Writes the numbers of a line's features, relative to the group.
   *
   * @param from the first index to write in {@code out}
   * @return the index after the last one written
   */
  int write(int line, int[] out, int from);
}
