package dev.dateline.text.clean.feature;

/**
 * The position of a line relative to the prose of its page: its distance, and how much prose is
 * before and after it.
 */
final class ProseFeatures implements PlaceFeatures {

  static final FeatureNames NAMES = new FeatureNames();

  private static final int[] STEPS = {1, 2, 3, 5, 8, 14, 30, 70};
  private static final int[] NEAR = {1, 2, 3, 6, 12};
  private static final int[] WINDOWS = {2, 5, 12};
  private static final int[] MASSES = {0, 150, 400, 1000, 2500, 6000};
  private static final int[] COUNTS = {0, 1, 3, 6, 12, 25, 50};
  private static final int[] FEW = {1, 2, 3, 6, 12};

  private static final FeatureGroup BIAS = NAMES.group("bias");
  private static final FeatureGroup CORE = NAMES.group("core", 17, 3);
  private static final FeatureGroup PREVIOUS = NAMES.group("previous-good", 7, 3);
  private static final FeatureGroup NEXT = NAMES.group("next-good", 7, 3);
  private static final FeatureGroup DENSITY = NAMES.group("density", 3, 2, 5, 3);
  private static final FeatureGroup SHARE_BEFORE = NAMES.group("share-before", 12, 2);
  private static final FeatureGroup MASS_BEFORE = NAMES.group("mass-before", 7, 2);
  private static final FeatureGroup MASS_AFTER = NAMES.group("mass-after", 7, 2);
  private static final FeatureGroup POSITION = NAMES.group("position", 10);
  private static final FeatureGroup COUNT = NAMES.group("good-count", 8, 3);
  private static final FeatureGroup INDEX = NAMES.group("good-index", 6, 2);
  private static final FeatureGroup INDEX_BACK = NAMES.group("good-index-back", 6, 2);

  /** Prose is searched among this many lines on either side; beyond that it counts as far away. */
  private static final int FAR = 13;

  private final PageReading page;
  private final Prose prose;

  ProseFeatures(PageReading page, Prose prose) {
    this.page = page;
    this.prose = prose;
  }

  @Override
  public int write(int line, int[] out, int from) {
    int n = from;
    int kind = page.kind(line);
    int good = page.isGood(line) ? 1 : 0;
    out[n++] = BIAS.only();
    out[n++] = CORE.at(distanceToCore(line), kind);
    out[n++] = PREVIOUS.at(previous(line), kind);
    out[n++] = NEXT.at(next(line), kind);
    for (int w = 0; w < WINDOWS.length; w++) {
      out[n++] = DENSITY.at(w, 0, fifth(goodBefore(line, WINDOWS[w]), WINDOWS[w]), kind);
      out[n++] = DENSITY.at(w, 1, fifth(goodBehind(line, WINDOWS[w]), WINDOWS[w]), kind);
    }
    out[n++] = SHARE_BEFORE.at(shareBefore(line), good);
    out[n++] = MASS_BEFORE.at(Buckets.of(prose.massBefore(line), MASSES), good);
    out[n++] = MASS_AFTER.at(Buckets.of(prose.massBehind(line), MASSES), good);
    out[n++] = POSITION.at((int) ((long) line * 10 / page.size()));
    out[n++] = COUNT.at(Buckets.of(prose.count(), COUNTS), kind);
    out[n++] = INDEX.at(Buckets.of(prose.countBefore(line) + 1, FEW), good);
    out[n++] = INDEX_BACK.at(Buckets.of(prose.countBehind(line) + 1, FEW), good);
    return n;
  }

  private int shareBefore(int line) {
    return prose.mass() == 0 ? 11 : (int) ((long) prose.massBefore(line) * 10 / prose.mass());
  }

  private int goodBefore(int line, int window) {
    return prose.countBefore(line) - prose.countBefore(Math.max(0, line - window));
  }

  private int goodBehind(int line, int window) {
    return prose.countBefore(Math.min(page.size(), line + 1 + window))
        - prose.countBefore(line + 1);
  }

  /** 8 inside the densest run of prose, less before it and more after it. */
  private int distanceToCore(int line) {
    if (line < prose.coreStart()) {
      return Math.min(7, Buckets.of(prose.coreStart() - line, STEPS));
    }
    if (line > prose.coreEnd()) {
      return 9 + Math.min(7, Buckets.of(line - prose.coreEnd(), STEPS));
    }
    return 8;
  }

  private int previous(int line) {
    for (int d = 1; d <= FAR && line - d >= 0; d++) {
      if (page.isGood(line - d)) {
        return Buckets.of(d, NEAR);
      }
    }
    return prose.countBefore(line) == 0 ? 6 : 5;
  }

  private int next(int line) {
    for (int d = 1; d <= FAR && line + d < page.size(); d++) {
      if (page.isGood(line + d)) {
        return Buckets.of(d, NEAR);
      }
    }
    return prose.countBehind(line) == 0 ? 6 : 5;
  }

  private static int fifth(int count, int of) {
    return count == 0 ? 0 : count == of ? 4 : Math.min(3, 1 + count * 3 / of);
  }
}
