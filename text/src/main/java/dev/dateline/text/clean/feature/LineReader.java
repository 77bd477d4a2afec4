package dev.dateline.text.clean.feature;

import java.util.Arrays;
import java.util.List;

/**
 * Reads the features of a single line: its shape, its punctuation, its words.
 *
 * <p>Not thread-safe; it holds the features of the last line read.
 */
final class LineReader {

  static final FeatureNames NAMES = new FeatureNames();

  /** Number of 64-bit words that hold the features of a line. */
  static final int LONGS = 7;

  private static final int[] LENGTHS = {2, 5, 10, 15, 20, 30, 45, 60, 80, 110, 150, 220, 350};
  private static final int[] WORDS = {1, 2, 3, 4, 6, 9, 14, 24, 49};

  private static final int[] CAPITAL_WORDS = {1, 4, 7};

  /** Every cue but the last, function words. */
  private static final List<LineCue> TELLING =
      List.of(LineCue.values()).subList(0, LineCue.STOPWORD.number());

  private static final FeatureGroup LENGTH = NAMES.group("length", 14);
  private static final FeatureGroup WORD_COUNT = NAMES.group("words", 10);
  private static final FeatureGroup END = NAMES.group("end", 11, 3);
  private static final FeatureGroup START = NAMES.group("start", 7, 2);
  private static final FeatureGroup SENTENCES = NAMES.group("sentences", 5);
  private static final FeatureGroup CAPITALS = NAMES.group("capitals", 6, 3);
  private static final FeatureGroup ALL_CAPITALS = NAMES.group("all-capitals", 4);
  private static final FeatureGroup DIGITS = NAMES.group("digits", 5);
  private static final FeatureGroup YEAR = NAMES.group("year");
  private static final FeatureGroup STOPWORDS = NAMES.group("stopwords", 6, 3);
  private static final FeatureGroup COMMAS = NAMES.group("commas", 5);
  private static final FeatureGroup QUOTES = NAMES.group("quotes", 3);
  private static final FeatureGroup AT = NAMES.group("at-sign", 2);
  private static final FeatureGroup URL = NAMES.group("url", 2);
  private static final FeatureGroup HASH = NAMES.group("hash-sign", 2);
  private static final FeatureGroup COPYRIGHT = NAMES.group("copyright-sign", 2);
  private static final FeatureGroup BAR = NAMES.group("bar", 2);
  private static final FeatureGroup ARROW = NAMES.group("arrow", 2);
  private static final FeatureGroup BULLET = NAMES.group("bullet", 2);
  private static final FeatureGroup SYMBOL = NAMES.group("symbol", 2);
  private static final FeatureGroup CURRENCY = NAMES.group("currency", 2);
  private static final FeatureGroup PARENTHESES = NAMES.group("parentheses", 3);
  private static final FeatureGroup COLON = NAMES.group("colon-inside", 3);
  private static final FeatureGroup DOUBLED = NAMES.group("said-twice");
  private static final FeatureGroup NO_WORDS = NAMES.group("no-words");
  private static final FeatureGroup FURNITURE = NAMES.group("furniture-share", 5, 3);

  /**
   * By the number of a cue: three features by the line's size, three more at its start, at its end,
   * one.
   */
  private static final FeatureGroup CUES = NAMES.groups("cue", TELLING, 10, 1);

  static {
    if (NAMES.size() > LONGS * Long.SIZE) {
      throw new IllegalStateException("too many line features: " + NAMES.size());
    }
  }

  private final LineMarks marks = new LineMarks();
  private final LineWords words = new LineWords();
  private final CuePhrases.Matches matches = new CuePhrases.Matches();
  private final CuePhrases phrases;
  private final long[] bits = new long[LONGS];
  private int length;
  private int ending;

  /** A reader with these cue phrases. */
  LineReader(CuePhrases phrases) {
    this.phrases = phrases;
  }

  /** Reads the line between two offsets. */
  void read(CharSequence text, int start, int end) {
    Arrays.fill(bits, 0);
    marks.read(text, start, end);
    words.read(text, start, end);
    phrases.match(words, matches);
    length = end - start + marks.extra();
    shape(text, start, end);
    punctuation();
    wording();
  }

  private void shape(CharSequence text, int start, int end) {
    int size = sizeClass();
    set(LENGTH.at(Buckets.of(length, LENGTHS)));
    set(WORD_COUNT.at(Buckets.of(words.count(), WORDS)));
    ending = LineEnds.endMark(text, start, end);
    set(END.at(ending, size));
    set(START.at(LineEnds.startMark(text, start, end), size > 0 ? 1 : 0));
    set(SENTENCES.at(Math.min(marks.sentences(), 4)));
    set(DIGITS.at(digitShare()));
    set(COMMAS.at(Math.min(marks.commas(), 4)));
    set(QUOTES.at(Math.min(marks.quotes(), 2)));
    if (marks.isAllCapitals()) {
      set(ALL_CAPITALS.at(Buckets.of(words.size(), CAPITAL_WORDS)));
    }
    if (LineEnds.isDoubled(text, start, end)) {
      set(DOUBLED.only());
    }
  }

  private int digitShare() {
    int visible = marks.letters() + marks.digits();
    return visible == 0 ? 0 : (marks.digits() * 4 + visible - 1) / visible;
  }

  private void punctuation() {
    int size = sizeClass();
    int longer = size > 1 ? 1 : 0;
    flag(LineMarks.AT, AT.at(longer));
    flag(LineMarks.URL, URL.at(longer));
    flag(LineMarks.HASH, HASH.at(longer));
    flag(LineMarks.COPYRIGHT, COPYRIGHT.at(longer));
    flag(LineMarks.BAR, BAR.at(longer));
    flag(LineMarks.ARROW, ARROW.at(longer));
    flag(LineMarks.BULLET, BULLET.at(longer));
    flag(LineMarks.SYMBOL, SYMBOL.at(longer));
    flag(LineMarks.CURRENCY, CURRENCY.at(longer));
    flag(LineMarks.PARENTHESIS, PARENTHESES.at(size));
    flag(LineMarks.COLON, COLON.at(size));
  }

  private void wording() {
    int count = words.count();
    if (count == 0) {
      set(NO_WORDS.only());
      return;
    }
    int capitals = 0;
    boolean year = false;
    for (int i = 0; i < words.size(); i++) {
      capitals += words.isCapital(i) ? 1 : 0;
      year |= words.hash(i) == LineWords.NUMBER && words.length(i) == 4;
    }
    int many = count <= 4 ? 0 : count <= 15 ? 1 : 2;
    set(CAPITALS.at(Math.min(5, capitals * 5 / count), many));
    set(STOPWORDS.at(Math.min(5, matches.stopwords() * 10 / count), many));
    set(FURNITURE.at(Math.min(4, matches.furniture() * 4 / count), many));
    if (year) {
      set(YEAR.only());
    }
    cues();
  }

  private void cues() {
    int size = sizeClass();
    for (int left = matches.anywhere() & ~LineCue.STOPWORD.bit(); left != 0; left &= left - 1) {
      int cue = Integer.numberOfTrailingZeros(left);
      int bit = 1 << cue;
      set(CUES.at(cue, size));
      if ((matches.atStart() & bit) != 0) {
        set(CUES.at(cue, 3 + size));
      } else if ((matches.atEnd() & bit) != 0) {
        set(CUES.at(cue, 6 + size));
      }
      if ((matches.whole() & bit) != 0) {
        set(CUES.at(cue, 9));
      }
    }
  }

  private void flag(int mark, int feature) {
    if (marks.has(mark)) {
      set(feature);
    }
  }

  private void set(int feature) {
    bits[feature >> 6] |= 1L << feature;
  }

  /** 0 for a short line, 1 for a medium one, 2 for a long one. */
  private int sizeClass() {
    return length <= 30 ? 0 : length <= 90 ? 1 : 2;
  }

  /** The length in letters, see {@link LineMarks#extra}. */
  int length() {
    return length;
  }

  /** One word of 64 features. */
  long bits(int word) {
    return bits[word];
  }

  LineWords words() {
    return words;
  }

  CuePhrases.Matches matches() {
    return matches;
  }

  /** 0 for a line that ends a sentence, 1 for one that ends in a letter, 2 for others. */
  int ending() {
    return ending == 1 || ending == 2 || ending == 3 ? 0 : ending == 0 ? 1 : 2;
  }

  /** Whether most words are those of page furniture, or there are none. */
  boolean isFurniture() {
    return matches.furniture() * 2 >= words.count() || marks.has(LineMarks.COPYRIGHT);
  }

  /** Whether most letters are ideographs or kana. */
  boolean isWide() {
    return marks.ideographs() * 2 > marks.letters();
  }

  /** Number of places where a sentence ends. */
  int sentences() {
    return marks.sentences();
  }
}
