package dev.dateline.text.clean.feature;

/** The shape of a line and its two neighbours: length, prose or not, and ending. */
final class ShapeFeatures implements PlaceFeatures {

  static final FeatureNames NAMES = new FeatureNames();

  private static final FeatureGroup KINDS = NAMES.group("kinds", 27, 3);
  private static final FeatureGroup ENDINGS = NAMES.group("endings", 27, 3);
  private static final FeatureGroup LENGTH_ENDING = NAMES.group("length-ending", 8, 3, 3);

  private static final int[] LENGTHS = {30, 45, 60, 80, 110, 150, 220};
  private static final int NO_LINE = 2;

  private final PageReading page;
  private final Prose prose;

  ShapeFeatures(PageReading page, Prose prose) {
    this.page = page;
    this.prose = prose;
  }

  @Override
  public int write(int line, int[] out, int from) {
    int n = from;
    boolean first = line == 0;
    boolean last = line + 1 == page.size();
    int kind = page.kind(line);
    int ending = page.ending(line);
    int before = first ? 0 : page.kind(line - 1);
    int after = last ? 0 : page.kind(line + 1);
    out[n++] = KINDS.at(triple(before, kind, after), ending);
    int endBefore = first ? NO_LINE : page.ending(line - 1);
    int endAfter = last ? NO_LINE : page.ending(line + 1);
    out[n++] = ENDINGS.at(triple(endBefore, ending, endAfter), kind);
    int length = Buckets.of(page.length(line), LENGTHS);
    out[n++] = LENGTH_ENDING.at(length, ending, prose.where(line));
    return n;
  }

  private static int triple(int before, int own, int after) {
    return (before * 3 + own) * 3 + after;
  }
}
