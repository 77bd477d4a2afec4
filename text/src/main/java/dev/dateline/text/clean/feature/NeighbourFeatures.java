package dev.dateline.text.clean.feature;

/** The features of a line and of the two lines on either side, as read by {@link LineReader}. */
final class NeighbourFeatures {

  /** The offsets of the lines whose features count for a line, nearest first. */
  private static final int[] OFFSETS = {0, -1, 1, -2, 2};

  private static final String[] OFFSET_NAMES = {"self", "previous", "next", "previous2", "next2"};

  /** The features of one line, with the unused bits of its last word. */
  private static final int WIDTH = LineReader.LONGS * Long.SIZE;

  private final PageReading page;

  NeighbourFeatures(PageReading page) {
    this.page = page;
  }

  /** Number of features, including unused numbers. */
  static int count() {
    return OFFSETS.length * WIDTH;
  }

  /** The name of a feature, or an empty string for an unused number. */
  static String name(int feature) {
    int own = feature % WIDTH;
    return own < LineReader.NAMES.size()
        ? OFFSET_NAMES[feature / WIDTH] + ":" + LineReader.NAMES.name(own)
        : "";
  }

  /** Writes the numbers of a line's features from index 0 on; returns how many there are. */
  int write(int line, int[] out) {
    int n = 0;
    for (int o = 0; o < OFFSETS.length; o++) {
      int neighbour = line + OFFSETS[o];
      if (neighbour >= 0 && neighbour < page.size()) {
        for (int k = 0; k < LineReader.LONGS; k++) {
          int first = o * WIDTH + k * Long.SIZE;
          for (long left = page.bits(neighbour, k); left != 0; left &= left - 1) {
            out[n++] = first + Long.numberOfTrailingZeros(left);
          }
        }
      }
    }
    return n;
  }
}
