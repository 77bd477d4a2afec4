package dev.dateline.text.clean.feature;

/** The surroundings of a line: blank lines, and runs of short lines. */
final class GapFeatures implements PlaceFeatures {

  static final FeatureNames NAMES = new FeatureNames();

  private static final FeatureGroup BEFORE = NAMES.group("gap-before", 5);
  private static final FeatureGroup AFTER = NAMES.group("gap-after", 5);
  private static final FeatureGroup SHORT_RUN = NAMES.group("short-run", 6);

  private static final int MOST_BLANKS = 3;
  private static final int UNKNOWN = 4;
  private static final int NO_RUN = 5;
  private static final int LONGEST_RUN = 12;
  private static final int[] RUNS = {1, 2, 3, 6, 12};

  private final PageReading page;
  private final boolean flat;

  GapFeatures(PageReading page) {
    this.page = page;
    boolean gaps = false;
    for (int i = 1; i < page.size() && !gaps; i++) {
      gaps = page.lines().blanksBefore(i) > 0;
    }
    flat = !gaps;
  }

  @Override
  public int write(int line, int[] out, int from) {
    int n = from;
    out[n++] = BEFORE.at(flat ? UNKNOWN : gap(line));
    out[n++] = AFTER.at(flat || line + 1 == page.size() ? UNKNOWN : gap(line + 1));
    out[n++] = SHORT_RUN.at(page.kind(line) > 0 ? NO_RUN : Buckets.of(shortRun(line), RUNS));
    return n;
  }

  private int gap(int line) {
    return Math.min(MOST_BLANKS, page.lines().blanksBefore(line));
  }

  private int shortRun(int line) {
    int from = line;
    int to = line;
    while (from > 0 && line - from < LONGEST_RUN && page.kind(from - 1) == 0) {
      from--;
    }
    while (to + 1 < page.size() && to - line < LONGEST_RUN && page.kind(to + 1) == 0) {
      to++;
    }
    return to - from + 1;
  }
}
