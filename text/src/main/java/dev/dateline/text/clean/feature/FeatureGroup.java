package dev.dateline.text.clean.feature;

/**
 * The numbers of a group of features: one for every combination of up to four choices, the last
 * choice running fastest.
 *
 * @param first number of the first feature
 * @param a number of alternatives of the first choice
 * @param b number of alternatives of the second choice, 1 without one
 * @param c number of alternatives of the third choice, 1 without one
 * @param d number of alternatives of the fourth choice, 1 without one
 */
record FeatureGroup(int first, int a, int b, int c, int d) {

  /** The number of the only feature of a group without a choice. */
  int only() {
    return at(0);
  }

  int at(int i) {
    return at(i, 0);
  }

  int at(int i, int j) {
    return at(i, j, 0);
  }

  int at(int i, int j, int k) {
    return at(i, j, k, 0);
  }

  /** The number of the feature for some alternatives, counted from 0. */
  int at(int i, int j, int k, int l) {
    assert i >= 0 && i < a && j >= 0 && j < b && k >= 0 && k < c && l >= 0 && l < d
        : "not in %s: %d, %d, %d, %d".formatted(this, i, j, k, l);
    return first + ((i * b + j) * c + k) * d + l;
  }
}
