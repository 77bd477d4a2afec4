package dev.dateline.text.clean.feature;

/** Whether a line is on the topic of the densest run of prose. */
final class TopicFeatures implements PlaceFeatures {

  static final FeatureNames NAMES = new FeatureNames();

  private static final FeatureGroup TOPIC = NAMES.group("topic", 6, 3, 3);

  private final CuePhrases phrases;
  private final PageReading page;
  private final Prose prose;
  private final byte[] topics;

  TopicFeatures(PageReading page, Prose prose) {
    this.page = page;
    this.prose = prose;
    phrases = page.phrases();
    topics = new byte[page.size()];
    IntMap counts = coreCounts();
    for (int i = 0; i < page.size(); i++) {
      topics[i] = (byte) compare(i, counts);
    }
  }

  /** How often each word occurs in the densest run of prose. */
  private IntMap coreCounts() {
    PageWords words = page.words();
    IntMap counts = new IntMap();
    for (int i = prose.coreStart(); i <= prose.coreEnd(); i++) {
      if (page.isGood(i)) {
        for (int w = words.start(i); w < words.end(i); w++) {
          int word = word(w, words.end(i));
          counts.put(word, counts.get(word) + 1);
        }
      }
    }
    return counts;
  }

  private int compare(int line, IntMap counts) {
    PageWords words = page.words();
    int own = page.isGood(line) && prose.where(line) == 1 ? 1 : 0;
    int content = 0;
    int shared = 0;
    for (int w = words.start(line); w < words.end(line); w++) {
      int word = word(w, words.end(line));
      if (word != LineWords.NUMBER) {
        content++;
        shared += counts.get(word) > own ? 1 : 0;
      }
    }
    return content < 2 ? 0 : 1 + Math.min(4, shared * 5 / content);
  }

  /**
   * The word at an index; in a script without spaces the letter and the next one, since single
   * letters are not distinctive. The word for numbers represents everything that is not a content
   * word.
   */
  private int word(int index, int end) {
    PageWords words = page.words();
    int word = words.word(index);
    if (phrases.isWord(word)) {
      return LineWords.NUMBER;
    }
    if (!words.isLetter(index)) {
      return word;
    }
    boolean pair = index + 1 < end && words.isLetter(index + 1);
    return pair && !phrases.isWord(words.word(index + 1))
        ? LineWords.pair(word, words.word(index + 1))
        : LineWords.NUMBER;
  }

  /**
   * How much of a line is on the topic of the densest run of prose: 0 when it has too few content
   * words, else from 1 for nothing to 5 for nearly all.
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
