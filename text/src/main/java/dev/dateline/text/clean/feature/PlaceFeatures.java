package dev.dateline.text.clean.feature;

/** A group of features that say where a line stands in its page. */
interface PlaceFeatures {

  /**
   * Writes the numbers of a line's features, counted within the group.
   *
   * @param from where to begin in {@code out}
   * @return the place after the last one written
   */
  int write(int line, int[] out, int from);
}
