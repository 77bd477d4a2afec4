package dev.dateline.text.clean.feature;

/** Whether a line is about what the densest run of prose is about. */
final class TopicFeatures implements PlaceFeatures {

  static final FeatureNames NAMES = new FeatureNames();

  private static final FeatureGroup TOPIC = NAMES.group("topic", 6, 3, 3);

  private final PageReading page;
  private final Prose prose;
  private final byte[] topics;

  TopicFeatures(PageReading page, Prose prose) {
    this.page = page;
    this.prose = prose;
    topics = new byte[page.size()];
    IntMap counts = coreCounts();
    for (int i = 0; i < page.size(); i++) {
      topics[i] = (byte) compare(i, counts);
    }
  }

  /** How often each word stands in the densest run of prose. */
  private IntMap coreCounts() {
    PageWords words = page.words();
    IntMap counts = new IntMap();
    for (int i = prose.coreStart(); i <= prose.coreEnd(); i++) {
      if (page.isGood(i)) {
        for (int w = words.start(i); w < words.end(i); w++) {
          counts.put(words.word(w), counts.get(words.word(w)) + 1);
        }
      }
    }
    return counts;
  }

  private int compare(int line, IntMap counts) {
    CuePhrases phrases = CuePhrases.builtIn();
    PageWords words = page.words();
    int own = page.isGood(line) && prose.where(line) == 1 ? 1 : 0;
    int content = 0;
    int shared = 0;
    for (int w = words.start(line); w < words.end(line); w++) {
      int word = words.word(w);
      if (word != LineWords.NUMBER && !phrases.isWord(word)) {
        content++;
        shared += counts.get(word) > own ? 1 : 0;
      }
    }
    return content < 2 ? 0 : 1 + Math.min(4, shared * 5 / content);
  }

  /**
   * How much of a line is about what the densest run of prose is about: 0 when it has too few
   * content words to tell, else from 1 for nothing to 5 for nearly all.
   */
  int topic(int line) {
    return topics[line];
  }

  @Override
  public int write(int line, int[] out, int from) {
    out[from] = TOPIC.at(topics[line], prose.where(line), page.kind(line));
    return from + 1;
  }
}
