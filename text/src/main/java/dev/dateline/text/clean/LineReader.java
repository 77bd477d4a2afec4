package dev.dateline.text.clean;

import java.util.Arrays;
import java.util.Locale;

/**
 * Reads the features of one line by itself: its shape, its punctuation, its words.
 *
 * <p>Not thread-safe; the features of the last line read stay until the next one.
 */
final class LineReader {

  static final FeatureNames NAMES = new FeatureNames();

  /** Number of 64-bit words that hold the features of a line. */
  static final int LONGS = 7;

  private static final int[] LENGTHS = {2, 5, 10, 15, 20, 30, 45, 60, 80, 110, 150, 220, 350};
  private static final int[] WORDS = {1, 2, 3, 4, 6, 9, 14, 24, 49};

  private static final int[] CAPITAL_WORDS = {1, 4, 7};

  private static final int LENGTH = NAMES.group("length", 14);
  private static final int WORD_COUNT = NAMES.group("words", 10);
  private static final int END = NAMES.group("end", 11, 3);
  private static final int START = NAMES.group("start", 7, 2);
  private static final int SENTENCES = NAMES.group("sentences", 5);
  private static final int CAPITALS = NAMES.group("capitals", 6, 3);
  private static final int ALL_CAPITALS = NAMES.group("all-capitals", 4);
  private static final int DIGITS = NAMES.group("digits", 5);
  private static final int YEAR = NAMES.group("year", 1);
  private static final int STOPWORDS = NAMES.group("stopwords", 6, 3);
  private static final int COMMAS = NAMES.group("commas", 5);
  private static final int QUOTES = NAMES.group("quotes", 3);
  private static final int AT = NAMES.group("at-sign", 2);
  private static final int URL = NAMES.group("url", 2);
  private static final int HASH = NAMES.group("hash-sign", 2);
  private static final int COPYRIGHT = NAMES.group("copyright-sign", 2);
  private static final int BAR = NAMES.group("bar", 2);
  private static final int ARROW = NAMES.group("arrow", 2);
  private static final int BULLET = NAMES.group("bullet", 2);
  private static final int SYMBOL = NAMES.group("symbol", 2);
  private static final int CURRENCY = NAMES.group("currency", 2);
  private static final int PARENTHESES = NAMES.group("parentheses", 3);
  private static final int COLON = NAMES.group("colon-inside", 3);
  private static final int DOUBLED = NAMES.group("said-twice", 1);
  private static final int NO_WORDS = NAMES.group("no-words", 1);
  private static final int FURNITURE = NAMES.group("furniture-share", 5, 3);
  private static final int[] CUE = new int[Cue.values().length];

  static {
    for (Cue cue : Cue.values()) {
      if (cue != Cue.STOPWORD) {
        CUE[cue.number()] = NAMES.group("cue-" + cue.name().toLowerCase(Locale.ROOT), 10);
      }
    }
    if (NAMES.size() > LONGS * Long.SIZE) {
      throw new IllegalStateException("too many line features: " + NAMES.size());
    }
  }

  private final LineWords words = new LineWords();
  private final Lexicon.Matches matches = new Lexicon.Matches();
  private final Lexicon lexicon = Lexicon.builtIn();
  private final long[] bits = new long[LONGS];
  private int length;
  private int capitals;
  private int letters;
  private int upperLetters;
  private int digits;
  private int commas;
  private int quotes;
  private int sentences;
  private int wide;
  private int seen;
  private int ending;

  private static final int SEEN_AT = 1;
  private static final int SEEN_HASH = 2;
  private static final int SEEN_COPYRIGHT = 4;
  private static final int SEEN_BAR = 8;
  private static final int SEEN_ARROW = 16;
  private static final int SEEN_BULLET = 32;
  private static final int SEEN_SYMBOL = 64;
  private static final int SEEN_CURRENCY = 128;
  private static final int SEEN_PARENTHESIS = 256;
  private static final int SEEN_COLON = 512;
  private static final int SEEN_URL = 1024;

  /** Reads the line between two offsets. */
  void read(CharSequence text, int start, int end) {
    Arrays.fill(bits, 0);
    scan(text, start, end);
    words.read(text, start, end);
    lexicon.match(words, matches);
    length = end - start + wide + wide / 2;
    shape(text, start, end);
    wording();
  }

  private void scan(CharSequence text, int start, int end) {
    letters = 0;
    upperLetters = 0;
    digits = 0;
    commas = 0;
    quotes = 0;
    sentences = 0;
    wide = 0;
    seen = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters++;
      } else if (c >= 'A' && c <= 'Z') {
        letters++;
        upperLetters++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != ' ') {
        other(c, text, i, end);
      }
    }
  }

  private void other(char c, CharSequence text, int i, int end) {
    switch (c) {
      case ',', '\u060C', '\u3001', '\uFF0C', ';', '\u061B' -> commas++;
      case '"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u300C', '\u300D' -> {
        quotes++;
        seen |= c == '\u00BB' ? SEEN_ARROW : 0;
      }
      case '.', '!', '?', '\u2026', '\u061F', '\u06D4', '\u0964', '\u3002', '\uFF01', '\uFF1F' -> {
        if (i + 1 >= end || text.charAt(i + 1) == ' ' || c >= 0x3000) {
          sentences++;
        }
      }
      case '@' -> seen |= SEEN_AT;
      case '#' -> seen |= SEEN_HASH;
      case '\u00A9', '\u00AE', '\u2122' -> seen |= SEEN_COPYRIGHT;
      case '|', '\u00A6' -> seen |= SEEN_BAR;
      case '>', '<', '\u203A', '\u2039', '\u2192', '\u2190', '\u25B6', '\u25BA', '\u2193' ->
          seen |= SEEN_ARROW;
      case '\u2022', '\u00B7', '\u25CF', '*', '\u25AA', '\u25E6' -> seen |= SEEN_BULLET;
      case '$', '\u20AC', '\u00A3', '\u00A5', '\u20B9', '\u20BD' -> seen |= SEEN_CURRENCY;
      case '(', ')', '[', ']' -> seen |= SEEN_PARENTHESIS;
      case ':' -> {
        if (i + 2 < end && text.charAt(i + 1) == '/' && text.charAt(i + 2) == '/') {
          seen |= SEEN_URL;
        } else if (i + 1 < end && text.charAt(i + 1) == ' ') {
          seen |= SEEN_COLON;
        }
      }
      default -> exotic(c);
    }
  }

  private void exotic(char c) {
    if (c < 0x80) {
      return;
    }
    if (Character.isLetter(c)) {
      letters++;
      if (Character.isUpperCase(c)) {
        upperLetters++;
      }
      if (c >= 0x2E80 && (Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF))) {
        wide++;
      }
    } else if (Character.isDigit(c)) {
      digits++;
    } else if (Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
      seen |= SEEN_SYMBOL;
    }
  }

  private void shape(CharSequence text, int start, int end) {
    int size = sizeClass();
    set(LENGTH + bucket(length, LENGTHS));
    set(WORD_COUNT + bucket(words.size(), WORDS));
    ending = endMark(text, start, end);
    set(END + ending * 3 + size);
    set(START + startMark(text, start, end) * 2 + (size > 0 ? 1 : 0));
    set(SENTENCES + Math.min(sentences, 4));
    int visible = letters + digits;
    set(DIGITS + (visible == 0 ? 0 : (digits * 4 + visible - 1) / visible));
    set(COMMAS + Math.min(commas, 4));
    set(QUOTES + (quotes == 0 ? 0 : quotes == 1 ? 1 : 2));
    int longer = size > 1 ? 1 : 0;
    flag(SEEN_AT, AT + longer);
    flag(SEEN_URL, URL + longer);
    flag(SEEN_HASH, HASH + longer);
    flag(SEEN_COPYRIGHT, COPYRIGHT + longer);
    flag(SEEN_BAR, BAR + longer);
    flag(SEEN_ARROW, ARROW + longer);
    flag(SEEN_BULLET, BULLET + longer);
    flag(SEEN_SYMBOL, SYMBOL + longer);
    flag(SEEN_CURRENCY, CURRENCY + longer);
    flag(SEEN_PARENTHESIS, PARENTHESES + size);
    flag(SEEN_COLON, COLON + size);
    if (letters > 1 && upperLetters == letters) {
      set(ALL_CAPITALS + bucket(words.size(), CAPITAL_WORDS));
    }
    if (isDoubled(text, start, end)) {
      set(DOUBLED);
    }
  }

  private void wording() {
    int count = words.size();
    if (count == 0) {
      set(NO_WORDS);
      return;
    }
    capitals = 0;
    boolean year = false;
    for (int i = 0; i < count; i++) {
      capitals += words.isCapital(i) ? 1 : 0;
      year |= words.hash(i) == LineWords.NUMBER && words.length(i) == 4;
    }
    int many = count <= 4 ? 0 : count <= 15 ? 1 : 2;
    set(CAPITALS + Math.min(5, capitals * 5 / count) * 3 + many);
    set(STOPWORDS + Math.min(5, matches.stopwords() * 10 / count) * 3 + many);
    set(FURNITURE + Math.min(4, matches.furniture() * 4 / count) * 3 + many);
    if (year) {
      set(YEAR);
    }
    cues();
  }

  private void cues() {
    int size = sizeClass();
    for (int left = matches.anywhere() & ~Cue.STOPWORD.bit(); left != 0; left &= left - 1) {
      int cue = Integer.numberOfTrailingZeros(left);
      int bit = 1 << cue;
      set(CUE[cue] + size);
      if ((matches.atStart() & bit) != 0) {
        set(CUE[cue] + 3 + size);
      } else if ((matches.atEnd() & bit) != 0) {
        set(CUE[cue] + 6 + size);
      }
      if ((matches.whole() & bit) != 0) {
        set(CUE[cue] + 9);
      }
    }
  }

  private static int endMark(CharSequence text, int start, int end) {
    char last = text.charAt(end - 1);
    char before = end - 2 >= start ? text.charAt(end - 2) : ' ';
    return switch (last) {
      case '.' -> before == '.' ? 5 : 1;
      case '\u06D4', '\u0964', '\u3002' -> 1;
      case '?', '\u061F', '\uFF1F' -> 2;
      case '!', '\uFF01' -> 3;
      case ':', '\uFF1A' -> 4;
      case '\u2026' -> 5;
      case '"', '\u201D', '\u00BB', '\u2019', '\'', '\u300D' -> isStop(before) ? 1 : 6;
      case ')', ']' -> isStop(before) ? 1 : 7;
      case ',', ';', '-', '\u2013', '\u2014' -> 8;
      default -> Character.isDigit(last) ? 9 : Character.isLetter(last) ? 0 : 10;
    };
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '?' || c == '!' || c == '\u2026' || c == ',';
  }

  private static int startMark(CharSequence text, int start, int end) {
    char first = text.charAt(start);
    if (Character.isUpperCase(first)) {
      return 0;
    }
    if (Character.isLowerCase(first)) {
      return 1;
    }
    if (Character.isDigit(first)) {
      boolean listed = start + 1 < end && (text.charAt(start + 1) == '.');
      return listed ? 6 : 2;
    }
    if (Character.isLetter(first)) {
      return 3;
    }
    return first == '"' || first == '\u201C' || first == '\u00AB' || first == '\u2018' ? 4 : 5;
  }

  /** Whether a line says the same thing twice, as linked pictures with captions do. */
  private static boolean isDoubled(CharSequence text, int start, int end) {
    int size = end - start;
    if (size < 9 || size % 2 == 0 || size > 600) {
      return false;
    }
    int half = size / 2;
    if (text.charAt(start + half) != ' ') {
      return false;
    }
    for (int i = 0; i < half; i++) {
      if (text.charAt(start + i) != text.charAt(start + half + 1 + i)) {
        return false;
      }
    }
    return true;
  }

  private void flag(int mark, int feature) {
    if ((seen & mark) != 0) {
      set(feature);
    }
  }

  private void set(int feature) {
    bits[feature >> 6] |= 1L << feature;
  }

  /** The first bucket whose upper bound is not below a value. */
  static int bucket(int value, int[] bounds) {
    for (int i = 0; i < bounds.length; i++) {
      if (value <= bounds[i]) {
        return i;
      }
    }
    return bounds.length;
  }

  /** 0 for a short line, 1 for a medium one, 2 for a long one. */
  int sizeClass() {
    return length <= 30 ? 0 : length <= 90 ? 1 : 2;
  }

  /** The length in characters; a character that is a word of its own counts as two and a half. */
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

  Lexicon.Matches matches() {
    return matches;
  }

  /** 0 for a line that ends a sentence, 1 for one that ends in a letter, 2 for others. */
  int ending() {
    return ending == 1 || ending == 2 || ending == 3 ? 0 : ending == 0 ? 1 : 2;
  }

  /** Whether most words are those of page furniture, or there are none. */
  boolean isFurniture() {
    return matches.furniture() * 2 >= words.size() || (seen & SEEN_COPYRIGHT) != 0;
  }

  /** Number of places where a sentence ends. */
  int sentences() {
    return sentences;
  }
}
