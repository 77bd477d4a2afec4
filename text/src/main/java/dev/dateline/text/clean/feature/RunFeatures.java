package dev.dateline.text.clean.feature;

/**
 * Describes the lines between paragraphs: runs of similar lines, what introduces them, and how many
 * of them are in the densest run of prose of the page. This separates a guide of headings and lists
 * from an article with teasers in it.
 */
final class RunFeatures implements PlaceFeatures {

  static final FeatureNames NAMES = new FeatureNames();

  private static final FeatureGroup EVEN = NAMES.group("even-run", 4, 3, 3);
  private static final FeatureGroup INTRO = NAMES.group("run-intro", 5, 4);
  private static final FeatureGroup INNER = NAMES.group("inner-share", 7, 3, 3);
  private static final FeatureGroup INNER_TOPIC = NAMES.group("inner-topic", 6, 3, 3);
  private static final FeatureGroup INNER_CUES = NAMES.group("inner-cues", 6, 3, 3);

  /** The upper bounds of the buckets of the number of similar lines. */
  private static final int[] RUNS = {1, 3, 7};

  /** The upper bounds of the buckets of the position in a run. */
  private static final int[] PLACES = {0, 3, 10};

  /** The upper bounds of the buckets of the share of lines, in hundredths. */
  private static final int[] SHARES = {0, 10, 25, 40, 55, 70};

  private static final int FIFTHS = 5;
  private static final int NO_LINE = 5;
  private static final int LONGER = 30;

  /** Cues of lines inside an article that do not belong to it. */
  private static final int TELLING =
      LineCue.READMORE.bit()
          | LineCue.SUBSCRIBE.bit()
          | LineCue.COMMENTS.bit()
          | LineCue.RELATED.bit()
          | LineCue.ADVERTISEMENT.bit()
          | LineCue.SHARE.bit();

  private final PageReading page;
  private final Prose prose;

  /** For each line, how many lines around it are similar. */
  private final byte[] even;

  /** For each line that is not prose, the introduction of its run; 0 for prose lines. */
  private final byte[] intros;

  /** For each line, its position in its run. */
  private final byte[] places;

  private int inner;
  private int innerTopic = NO_LINE;
  private int innerCues = NO_LINE;

  RunFeatures(PageReading page, Prose prose, TopicFeatures topics) {
    this.page = page;
    this.prose = prose;
    even = new byte[page.size()];
    intros = new byte[page.size()];
    places = new byte[page.size()];
    findEven();
    findIntros();
    countInner(topics);
  }

  private void findEven() {
    int start = 0;
    for (int i = 1; i <= page.size(); i++) {
      if (i == page.size() || !isAlike(i - 1, i)) {
        byte run = (byte) Buckets.of(i - start, RUNS);
        for (; start < i; start++) {
          even[start] = run;
        }
      }
    }
  }

  private boolean isAlike(int line, int other) {
    return !page.isGood(line) && !page.isGood(other) && shape(line) == shape(other);
  }

  /** How a line ends, whether it is longer, and whether it has a number. */
  private int shape(int line) {
    int longer = page.length(line) > LONGER ? 1 : 0;
    return (page.ending(line) * 2 + longer) * 2 + (hasNumber(line) ? 1 : 0);
  }

  private boolean hasNumber(int line) {
    PageWords words = page.words();
    for (int w = words.start(line); w < words.end(line); w++) {
      if (words.word(w) == LineWords.NUMBER) {
        return true;
      }
    }
    return false;
  }

  private void findIntros() {
    int start = 0;
    for (int i = 0; i < page.size(); i++) {
      if (page.isGood(i)) {
        start = i + 1;
      } else {
        intros[i] = (byte) intro(start - 1);
        places[i] = (byte) Buckets.of(i - start, PLACES);
      }
    }
  }

  /** 1 for no line, 2 for one that ends in a colon or the like, 3 in a sentence, 4 in a letter. */
  private int intro(int line) {
    if (line < 0) {
      return 1;
    }
    return switch (page.ending(line)) {
      case 2 -> 2;
      case 0 -> 3;
      default -> 4;
    };
  }

  private void countInner(TopicFeatures topics) {
    int all = 0;
    int below = 0;
    int topical = 0;
    int telling = 0;
    for (int i = prose.coreStart(); i <= prose.coreEnd(); i++) {
      all++;
      if (!page.isGood(i)) {
        below++;
        topical += topics.topic(i) >= 2 ? 1 : 0;
        telling += page.isFurniture(i) || (page.startCues(i) & TELLING) != 0 ? 1 : 0;
      }
    }
    if (below > 0) {
      inner = Buckets.of(below * 100 / all, SHARES);
      innerTopic = Math.min(FIFTHS - 1, topical * FIFTHS / below);
      innerCues = Math.min(FIFTHS - 1, telling * FIFTHS / below);
    }
  }

  @Override
  public int write(int line, int[] out, int from) {
    int n = from;
    int kind = page.kind(line);
    int where = prose.where(line);
    out[n++] = EVEN.at(even[line], kind, where);
    out[n++] = INTRO.at(intros[line], places[line]);
    out[n++] = INNER.at(inner, kind, where);
    out[n++] = INNER_TOPIC.at(innerTopic, kind, where);
    out[n++] = INNER_CUES.at(innerCues, kind, where);
    return n;
  }
}
