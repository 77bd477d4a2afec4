package dev.dateline.text.clean;

import java.util.Arrays;

/** The features of every line of a page: its own, its neighbours', and its place in the page. */
public final class PageFeatures {

  /** The neighbours whose own features count for a line, nearest first. */
  static final int[] OFFSETS = {0, -1, 1, -2, 2};

  /** The names of these neighbours. */
  private static final String[] NEIGHBOURS = {"self", "previous", "next", "previous2", "next2"};

  /** Number of the first feature of a line's place; those before are of lines by themselves. */
  static final int FIRST_PLACE = OFFSETS.length * LineReader.LONGS * Long.SIZE;

  private static final FeatureNames NAMES = new FeatureNames();

  private static final int[] STEPS = {1, 2, 3, 5, 8, 14, 30, 70};
  private static final int[] NEAR = {1, 2, 3, 6, 12};
  private static final int[] WINDOWS = {2, 5, 12};
  private static final int[] MASSES = {0, 150, 400, 1000, 2500, 6000};
  private static final int[] COUNTS = {0, 1, 3, 6, 12, 25, 50};
  private static final int[] FEW = {1, 2, 3, 6, 12};
  private static final Cue[] MARKERS = {
    Cue.COMMENTS, Cue.RELATED, Cue.AUTHOR, Cue.SUBSCRIBE, Cue.READMORE, Cue.LOGIN, Cue.REPLY,
    Cue.LEGAL, Cue.AGO, Cue.SHARE, Cue.BYLINE, Cue.DATED, Cue.NAVIGATION, Cue.ADVERTISEMENT
  };

  private static final int BIAS = NAMES.group("bias", 1);
  private static final int CORE = NAMES.group("core", 17, 3);
  private static final int PREVIOUS_GOOD = NAMES.group("previous-good", 7, 3);
  private static final int NEXT_GOOD = NAMES.group("next-good", 7, 3);
  private static final int DENSITY = NAMES.group("density", 3, 2, 5, 3);
  private static final int SHARE_BEFORE = NAMES.group("share-before", 12, 2);
  private static final int MASS_BEFORE = NAMES.group("mass-before", 7, 2);
  private static final int MASS_AFTER = NAMES.group("mass-after", 7, 2);
  private static final int POSITION = NAMES.group("position", 10);
  private static final int GOOD_COUNT = NAMES.group("good-count", 8, 3);
  private static final int GOOD_INDEX = NAMES.group("good-index", 6, 2);
  private static final int GOOD_INDEX_BACK = NAMES.group("good-index-back", 6, 2);
  private static final int DUPLICATE = NAMES.group("duplicate", 5, 3);
  private static final int LATER_DUPLICATE = NAMES.group("later-duplicate", 3);
  private static final int PREFIX_DUPLICATE = NAMES.group("prefix-duplicate", 3);
  private static final int GAP_BEFORE = NAMES.group("gap-before", 5);
  private static final int GAP_AFTER = NAMES.group("gap-after", 5);
  private static final int SHORT_RUN = NAMES.group("short-run", 6);
  private static final int TOPIC = NAMES.group("topic", 6, 3, 3);
  private static final int SINCE = NAMES.groups("since", MARKERS, 6, 3);
  private static final int UNTIL = NAMES.groups("until", MARKERS, 6, 3);

  private static final int KINDS = NAMES.group("kinds", 27, 3);
  private static final int ENDINGS = NAMES.group("endings", 27, 3);
  private static final int LENGTH_ENDING = NAMES.group("length-ending", 8, 3, 3);
  private static final int[] LINE_LENGTHS = {30, 45, 60, 80, 110, 150, 220};

  private final PageLines lines;
  private final int size;
  private final long[] bits;
  private final int[] lengths;
  private final byte[] kinds;
  private final byte[] endings;
  private final boolean[] good;
  private final int[] wordStart;
  private int[] words = new int[1024];
  private int wordCount;
  private final int[] markers;
  private final int[] startCues;
  private final int[] anyCues;
  private final boolean[] furniture;
  private final int[] goodBefore;
  private final int[] massBefore;
  private final boolean flat;
  private int coreStart;
  private int coreEnd;
  private final byte[] sinceMarker;
  private final byte[] untilMarker;
  private final byte[] duplicates;
  private final byte[] topic;

  /** A line of more words is known by its first and last ones. */
  static final int FEW_WORDS = 24;

  static final int BEGINNING = 0x0B;
  static final int END = 0x0E;
  static final int HEAD = 0x1A;
  static final int TAIL = 0x1B;

  /** The words kept for comparison, over the whole page: a bound on memory. */
  private static final int MOST_WORDS = 1 << 21;

  /** The most features of one line. */
  public static final int MOST_FEATURES = 1024;

  /** Number of features that have a number, wording not among them. */
  public static int count() {
    return FIRST_PLACE + NAMES.size();
  }

  /** The name of a feature, or an empty string for a number that stands for none. */
  public static String name(int feature) {
    if (feature >= FIRST_PLACE) {
      return NAMES.name(feature - FIRST_PLACE);
    }
    int width = LineReader.LONGS * Long.SIZE;
    int own = feature % width;
    return own < LineReader.NAMES.size()
        ? NEIGHBOURS[feature / width] + ":" + LineReader.NAMES.name(own)
        : "";
  }

  private PageFeatures(PageLines lines) {
    this.lines = lines;
    size = lines.size();
    bits = new long[size * LineReader.LONGS];
    lengths = new int[size];
    kinds = new byte[size];
    endings = new byte[size];
    good = new boolean[size];
    wordStart = new int[size + 1];
    markers = new int[size];
    startCues = new int[size];
    anyCues = new int[size];
    furniture = new boolean[size];
    goodBefore = new int[size + 1];
    massBefore = new int[size + 1];
    sinceMarker = new byte[size * MARKERS.length];
    untilMarker = new byte[size * MARKERS.length];
    duplicates = new byte[size];
    topic = new byte[size];
    boolean gaps = false;
    for (int i = 1; i < size && !gaps; i++) {
      gaps = lines.blanksBefore(i) > 0;
    }
    flat = !gaps;
  }

  /** Reads a page. */
  public static PageFeatures of(PageLines lines) {
    PageFeatures features = new PageFeatures(lines);
    features.readLines();
    features.findCore();
    features.addUp();
    features.mark();
    features.findDuplicates();
    features.compareTopics();
    return features;
  }

  private void readLines() {
    LineReader reader = new LineReader();
    boolean[] prose = new boolean[size];
    int longWords = 0;
    int longStopwords = 0;
    for (int i = 0; i < size; i++) {
      if (lines.isVerbatim(i)) {
        reader.read(lines.source(), lines.start(i), lines.end(i));
      } else {
        String text = lines.text(i);
        reader.read(text, 0, text.length());
      }
      for (int k = 0; k < LineReader.LONGS; k++) {
        bits[i * LineReader.LONGS + k] = reader.bits(k);
      }
      lengths[i] = reader.length();
      endings[i] = (byte) reader.ending();
      markers[i] = reader.length() <= 60 ? markersOf(reader) : 0;
      int count = reader.words().size();
      startCues[i] = reader.matches().atStart();
      anyCues[i] = reader.matches().anywhere();
      furniture[i] = reader.isFurniture();
      boolean sentence = reader.sentences() > 0;
      boolean longEnough = lengths[i] >= 90 || (lengths[i] >= 50 && sentence);
      good[i] =
          longEnough
              && reader.matches().furniture() * 3 < count * 2
              && (reader.matches().anywhere() & Cue.COOKIE.bit()) == 0;
      prose[i] = reader.matches().stopwords() * 10 >= count;
      if (longEnough) {
        longWords += count;
        longStopwords += reader.matches().stopwords();
      }
      keepWords(i, reader.words());
    }
    wordStart[size] = wordCount;
    boolean known = longStopwords * 8 >= longWords;
    for (int i = 0; i < size; i++) {
      good[i] &= prose[i] || !known;
      kinds[i] = (byte) (good[i] ? 2 : lengths[i] > 45 ? 1 : 0);
    }
  }

  private int markersOf(LineReader reader) {
    int found = reader.matches().atStart() | reader.matches().whole();
    int set = 0;
    for (int m = 0; m < MARKERS.length; m++) {
      boolean loose = MARKERS[m] == Cue.AGO || MARKERS[m] == Cue.DATED || MARKERS[m] == Cue.AUTHOR;
      int cues = loose ? reader.matches().anywhere() : found;
      set |= (cues & MARKERS[m].bit()) != 0 ? 1 << m : 0;
    }
    return set;
  }

  private void keepWords(int line, LineWords read) {
    wordStart[line] = wordCount;
    for (int i = 0; i < read.size() && wordCount < MOST_WORDS; i++) {
      if (wordCount == words.length) {
        words = Arrays.copyOf(words, wordCount * 2);
      }
      words[wordCount++] = read.hash(i);
    }
  }

  /** The densest run of prose: the largest sum of good lines against what lies between them. */
  private void findCore() {
    double best = 0;
    double sum = 0;
    int start = 0;
    coreStart = 0;
    coreEnd = -1;
    for (int i = 0; i < size; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += good[i] ? StrictMath.sqrt(Math.min(lengths[i], 400)) : -4;
      if (sum > best) {
        best = sum;
        coreStart = start;
        coreEnd = i;
      }
    }
  }

  private void addUp() {
    for (int i = 0; i < size; i++) {
      goodBefore[i + 1] = goodBefore[i] + (good[i] ? 1 : 0);
      massBefore[i + 1] = massBefore[i] + (good[i] ? lengths[i] : 0);
    }
  }

  private void mark() {
    int m = MARKERS.length;
    int[] distance = new int[m];
    Arrays.fill(distance, Integer.MAX_VALUE / 2);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < m; k++) {
        sinceMarker[i * m + k] = (byte) near(distance[k]);
        distance[k] = i >= coreStart && (markers[i] >> k & 1) != 0 ? 1 : distance[k] + 1;
      }
    }
    Arrays.fill(distance, Integer.MAX_VALUE / 2);
    for (int i = size - 1; i >= 0; i--) {
      for (int k = 0; k < m; k++) {
        untilMarker[i * m + k] = (byte) near(distance[k]);
        distance[k] = (markers[i] >> k & 1) != 0 ? 1 : distance[k] + 1;
      }
    }
  }

  private static int near(int distance) {
    return distance <= 1
        ? 0
        : distance <= 3 ? 1 : distance <= 8 ? 2 : distance <= 20 ? 3 : distance <= 60 ? 4 : 5;
  }

  private void findDuplicates() {
    IntMap whole = new IntMap();
    IntMap prefixes = new IntMap();
    int[] hashes = new int[size];
    int[] heads = new int[size];
    for (int i = 0; i < size; i++) {
      int hash = 17;
      int head = 0;
      for (int w = wordStart[i]; w < wordStart[i + 1]; w++) {
        hash = LineWords.pair(hash, words[w]);
        if (w - wordStart[i] == 5) {
          head = hash;
        }
      }
      hashes[i] = hash;
      heads[i] = head;
      int before = whole.get(hash);
      duplicates[i] = (byte) (before > 0 ? 8 : 0);
      whole.put(hash, Math.min(before + 1, 100));
      if (head != 0) {
        prefixes.put(head, Math.min(prefixes.get(head) + 1, 100));
      }
    }
    for (int i = 0; i < size; i++) {
      int copies = whole.get(hashes[i]);
      int class5 = copies <= 1 ? 0 : copies == 2 ? 1 : copies == 3 ? 2 : copies <= 6 ? 3 : 4;
      boolean prefix = heads[i] != 0 && prefixes.get(heads[i]) > copies;
      duplicates[i] |= (byte) (class5 | (prefix ? 16 : 0));
    }
  }

  private void compareTopics() {
    IntMap counts = new IntMap();
    for (int i = coreStart; i <= coreEnd; i++) {
      if (good[i]) {
        for (int w = wordStart[i]; w < wordStart[i + 1]; w++) {
          counts.put(words[w], counts.get(words[w]) + 1);
        }
      }
    }
    Lexicon lexicon = Lexicon.builtIn();
    for (int i = 0; i < size; i++) {
      boolean inside = good[i] && i >= coreStart && i <= coreEnd;
      int content = 0;
      int shared = 0;
      for (int w = wordStart[i]; w < wordStart[i + 1]; w++) {
        if (words[w] != LineWords.NUMBER && !lexicon.isWord(words[w])) {
          content++;
          shared += counts.get(words[w]) > (inside ? 1 : 0) ? 1 : 0;
        }
      }
      topic[i] = (byte) (content < 2 ? 0 : 1 + Math.min(4, shared * 5 / content));
    }
  }

  int size() {
    return size;
  }

  /** The cues that a line starts with. */
  int startCues(int line) {
    return startCues[line];
  }

  /** The cues somewhere in a line. */
  int cues(int line) {
    return anyCues[line];
  }

  /** Whether most words of a line are those of page furniture, or it has none. */
  boolean isFurniture(int line) {
    return furniture[line];
  }

  /** Whether a line ends a sentence. */
  boolean endsSentence(int line) {
    return endings[line] == 0;
  }

  /** Number of words of a line that were kept. */
  int wordCount(int line) {
    return wordStart[line + 1] - wordStart[line];
  }

  /**
   * How much of a line is about what the densest run of prose is about: 0 when it has too few
   * content words to tell, else from 1 for nothing to 5 for nearly all.
   */
  int topic(int line) {
    return topic[line];
  }

  /** Whether a line looks like prose. */
  boolean isGood(int line) {
    return good[line];
  }

  int length(int line) {
    return lengths[line];
  }

  int coreStart() {
    return coreStart;
  }

  int coreEnd() {
    return coreEnd;
  }

  int firstWord(int line) {
    return wordStart[line];
  }

  int word(int index) {
    return words[index];
  }

  /** One word of 64 of a line's own features. */
  long bits(int line, int word) {
    return bits[line * LineReader.LONGS + word];
  }

  /**
   * Writes the numbers of a line's features: its own, its neighbours', its place.
   *
   * @param out room for {@value #MOST_FEATURES} numbers
   * @return how many there are
   */
  public int active(int line, int[] out) {
    int n = 0;
    for (int o = 0; o < OFFSETS.length; o++) {
      int neighbour = line + OFFSETS[o];
      if (neighbour >= 0 && neighbour < size) {
        int first = o * LineReader.LONGS * Long.SIZE;
        for (int k = 0; k < LineReader.LONGS; k++) {
          for (long left = bits(neighbour, k); left != 0; left &= left - 1) {
            out[n++] = first + k * Long.SIZE + Long.numberOfTrailingZeros(left);
          }
        }
      }
    }
    int places = n + place(line, out, n);
    for (; n < places; n++) {
      out[n] += FIRST_PLACE;
    }
    return n;
  }

  private int place(int i, int[] out, int from) {
    int n = from;
    int kind = kinds[i];
    int two = good[i] ? 1 : 0;
    out[n++] = BIAS;
    out[n++] = CORE + relation(i) * 3 + kind;
    out[n++] = PREVIOUS_GOOD + previousGood(i) * 3 + kind;
    out[n++] = NEXT_GOOD + nextGood(i) * 3 + kind;
    for (int w = 0; w < WINDOWS.length; w++) {
      int back = goodBefore[i] - goodBefore[Math.max(0, i - WINDOWS[w])];
      int ahead = goodBefore[Math.min(size, i + 1 + WINDOWS[w])] - goodBefore[i + 1];
      out[n++] = DENSITY + ((w * 2) * 5 + fifth(back, WINDOWS[w])) * 3 + kind;
      out[n++] = DENSITY + ((w * 2 + 1) * 5 + fifth(ahead, WINDOWS[w])) * 3 + kind;
    }
    int total = massBefore[size];
    int share = total == 0 ? 11 : (int) ((long) massBefore[i] * 10 / total);
    out[n++] = SHARE_BEFORE + share * 2 + two;
    out[n++] = MASS_BEFORE + LineReader.bucket(massBefore[i], MASSES) * 2 + two;
    out[n++] = MASS_AFTER + LineReader.bucket(total - massBefore[i + 1], MASSES) * 2 + two;
    out[n++] = POSITION + (int) ((long) i * 10 / size);
    out[n++] = GOOD_COUNT + LineReader.bucket(goodBefore[size], COUNTS) * 3 + kind;
    out[n++] = GOOD_INDEX + LineReader.bucket(goodBefore[i] + 1, FEW) * 2 + two;
    out[n++] =
        GOOD_INDEX_BACK
            + LineReader.bucket(goodBefore[size] - goodBefore[i + 1] + 1, FEW) * 2
            + two;
    out[n++] = DUPLICATE + (duplicates[i] & 7) * 3 + kind;
    if ((duplicates[i] & 8) != 0) {
      out[n++] = LATER_DUPLICATE + kind;
    }
    if ((duplicates[i] & 16) != 0) {
      out[n++] = PREFIX_DUPLICATE + kind;
    }
    out[n++] = GAP_BEFORE + (flat ? 4 : Math.min(3, lines.blanksBefore(i)));
    out[n++] = GAP_AFTER + (flat || i + 1 == size ? 4 : Math.min(3, lines.blanksBefore(i + 1)));
    out[n++] = SHORT_RUN + (kind > 0 ? 5 : LineReader.bucket(shortRun(i), NEAR) % 6);
    int where = i < coreStart ? 0 : i > coreEnd ? 2 : 1;
    out[n++] = TOPIC + (topic[i] * 3 + where) * 3 + kind;
    int before = i == 0 ? 0 : kinds[i - 1];
    int after = i + 1 == size ? 0 : kinds[i + 1];
    int ending = endings[i];
    out[n++] = KINDS + ((before * 3 + kind) * 3 + after) * 3 + ending;
    int endBefore = i == 0 ? 2 : endings[i - 1];
    int endAfter = i + 1 == size ? 2 : endings[i + 1];
    out[n++] = ENDINGS + ((endBefore * 3 + ending) * 3 + endAfter) * 3 + kind;
    out[n++] =
        LENGTH_ENDING + (LineReader.bucket(lengths[i], LINE_LENGTHS) * 3 + ending) * 3 + where;
    for (int m = 0; m < MARKERS.length; m++) {
      out[n++] = SINCE + (m * 6 + sinceMarker[i * MARKERS.length + m]) * 3 + kind;
      out[n++] = UNTIL + (m * 6 + untilMarker[i * MARKERS.length + m]) * 3 + kind;
    }
    return n - from;
  }

  /**
   * Writes the keys of a line's wording: every word and pair of words of a line of up to {@value
   * #FEW_WORDS} words; the first and the last words of a longer one.
   *
   * @return how many there are
   */
  public int wording(int line, int[] out) {
    int from = wordStart[line];
    int to = wordStart[line + 1];
    int n = 0;
    if (to - from <= FEW_WORDS) {
      int previous = BEGINNING;
      for (int w = from; w < to; w++) {
        out[n++] = words[w];
        out[n++] = LineWords.pair(previous, words[w]);
        previous = words[w];
      }
      out[n++] = LineWords.pair(previous, END);
    } else {
      out[n++] = LineWords.pair(HEAD, words[from]);
      out[n++] = LineWords.pair(LineWords.pair(HEAD, words[from]), words[from + 1]);
      for (int w = to - 4; w < to; w++) {
        out[n++] = LineWords.pair(TAIL, words[w]);
      }
      out[n++] = LineWords.pair(LineWords.pair(TAIL, words[to - 2]), words[to - 1]);
    }
    return n;
  }

  private int shortRun(int line) {
    int from = line;
    int to = line;
    while (from > 0 && line - from < 12 && kinds[from - 1] == 0) {
      from--;
    }
    while (to + 1 < size && to - line < 12 && kinds[to + 1] == 0) {
      to++;
    }
    return to - from + 1;
  }

  private int relation(int i) {
    if (i < coreStart) {
      return LineReader.bucket(coreStart - i, STEPS) > 7
          ? 7
          : LineReader.bucket(coreStart - i, STEPS);
    }
    if (i > coreEnd) {
      return 9 + Math.min(7, LineReader.bucket(i - coreEnd, STEPS));
    }
    return 8;
  }

  private int previousGood(int i) {
    for (int d = 1; d <= 13 && i - d >= 0; d++) {
      if (good[i - d]) {
        return LineReader.bucket(d, NEAR);
      }
    }
    return goodBefore[i] == 0 ? 6 : 5;
  }

  private int nextGood(int i) {
    for (int d = 1; d <= 13 && i + d < size; d++) {
      if (good[i + d]) {
        return LineReader.bucket(d, NEAR);
      }
    }
    return goodBefore[size] == goodBefore[i + 1] ? 6 : 5;
  }

  private static int fifth(int count, int of) {
    return count == 0 ? 0 : count == of ? 4 : Math.min(3, 1 + count * 3 / of);
  }
}
