package dev.dateline.text.clean.feature;

/**
 * How many lines around a line have the marks of comment threads or of lists of other stories.
 * Articles may contain a few such lines, but not many.
 */
final class ThreadFeatures implements PlaceFeatures {

  static final FeatureNames NAMES = new FeatureNames();

  private static final FeatureGroup COMMENTS = NAMES.group("comment-marks", 5, 3, 3);
  private static final FeatureGroup TEASERS = NAMES.group("teaser-marks", 5, 3, 3);

  private static final int REACH = 12;

  /** The upper bounds of the buckets of the number of marks. */
  private static final int[] MARKS = {0, 1, 3, 6};

  private static final int COMMENT = LineCue.REPLY.bit() | LineCue.AGO.bit();

  private static final int TEASER =
      LineCue.READMORE.bit() | LineCue.DATED.bit() | LineCue.VIDEO.bit();

  /** A longer line is not a mark. */
  private static final int LONGEST = 60;

  private final PageReading page;
  private final Prose prose;

  /** The number of marks before each line. */
  private final int[] comments;

  private final int[] teasers;

  ThreadFeatures(PageReading page, Prose prose) {
    this.page = page;
    this.prose = prose;
    comments = count(COMMENT);
    teasers = count(TEASER);
  }

  private int[] count(int cues) {
    int[] before = new int[page.size() + 1];
    for (int i = 0; i < page.size(); i++) {
      boolean mark = page.length(i) <= LONGEST && (page.cues(i) & cues) != 0;
      before[i + 1] = before[i] + (mark ? 1 : 0);
    }
    return before;
  }

  private int around(int line, int[] before) {
    int from = Math.max(0, line - REACH);
    int to = Math.min(page.size(), line + REACH + 1);
    return Buckets.of(before[to] - before[from], MARKS);
  }

  @Override
  public int write(int line, int[] out, int from) {
    int kind = page.kind(line);
    int where = prose.where(line);
    out[from] = COMMENTS.at(around(line, comments), kind, where);
    out[from + 1] = TEASERS.at(around(line, teasers), kind, where);
    return from + 2;
  }
}
