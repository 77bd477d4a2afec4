package dev.dateline.text.clean.feature;

import dev.dateline.text.clean.line.PageLines;

/** Reads the properties of each single line of a page. */
final class PageReading {

  /** A line of up to this length is a short one. */
  private static final int SHORT = 45;

  /** Blank lines separate blocks if at least one line in this many has no blank line before it. */
  private static final int BLOCKS = 4;

  private final PageLines lines;
  private final CuePhrases phrases;
  private final int size;
  private final PageWords words;
  private final long[] bits;
  private final int[] lengths;
  private final byte[] kinds;
  private final byte[] endings;
  private final boolean[] good;
  private final int[] startCues;
  private final int[] wholeCues;
  private final int[] cues;
  private final boolean[] furniture;
  private int flush;

  private PageReading(PageLines lines) {
    this.lines = lines;
    phrases = CuePhrases.of(PageLanguages.of(lines));
    size = lines.size();
    words = new PageWords(size);
    bits = new long[size * LineReader.LONGS];
    lengths = new int[size];
    kinds = new byte[size];
    endings = new byte[size];
    good = new boolean[size];
    startCues = new int[size];
    wholeCues = new int[size];
    cues = new int[size];
    furniture = new boolean[size];
  }

  /** Reads a page. */
  static PageReading of(PageLines lines) {
    PageReading reading = new PageReading(lines);
    reading.readLines();
    return reading;
  }

  private void readLines() {
    LineReader reader = new LineReader(phrases);
    double[] stopwordShares = new double[size];
    int longWords = 0;
    int longStopwords = 0;
    for (int i = 0; i < size; i++) {
      flush += i > 0 && lines.blanksBefore(i) == 0 ? 1 : 0;
      read(i, reader);
      int count = reader.words().count();
      int stopwords = reader.matches().stopwords();
      boolean longEnough = lengths[i] >= (reader.sentences() > 0 ? 50 : longest(reader));
      good[i] =
          longEnough
              && reader.matches().furniture() * 3 < count * 2
              && (cues[i] & LineCue.COOKIE.bit()) == 0;
      stopwordShares[i] = count == 0 ? 1 : (double) stopwords / count;
      if (longEnough) {
        longWords += count;
        longStopwords += stopwords;
      }
    }
    double fewest = fewestStopwords(longStopwords, longWords);
    for (int i = 0; i < size; i++) {
      good[i] &= stopwordShares[i] >= fewest;
      kinds[i] = (byte) (good[i] ? 2 : lengths[i] > SHORT ? 1 : 0);
    }
  }

  /**
   * The length from which a line is not a title, whatever its end: Chinese and Japanese titles are
   * as long as sentences in other scripts, and their sentences always have a full stop.
   */
  private static int longest(LineReader reader) {
    return reader.isWide() ? 140 : 90;
  }

  /**
   * The smallest share of function words in prose: a tenth, or less in a language that has few of
   * them; none on a page in a language whose function words are not known.
   */
  private static double fewestStopwords(int stopwords, int words) {
    boolean known = stopwords * 8 >= words;
    return known && words > 0 ? Math.min(0.1, 0.4 * stopwords / words) : 0;
  }

  private void read(int line, LineReader reader) {
    if (lines.isVerbatim(line)) {
      reader.read(lines.source(), lines.start(line), lines.end(line));
    } else {
      String text = lines.text(line);
      reader.read(text, 0, text.length());
    }
    for (int k = 0; k < LineReader.LONGS; k++) {
      bits[line * LineReader.LONGS + k] = reader.bits(k);
    }
    lengths[line] = reader.length();
    endings[line] = (byte) reader.ending();
    startCues[line] = reader.matches().atStart();
    wholeCues[line] = reader.matches().whole();
    cues[line] = reader.matches().anywhere();
    furniture[line] = reader.isFurniture();
    words.add(reader.words());
  }

  int size() {
    return size;
  }

  PageLines lines() {
    return lines;
  }

  /** The cue phrases of the languages of the page. */
  CuePhrases phrases() {
    return phrases;
  }

  PageWords words() {
    return words;
  }

  /** One 64-bit word of a line's own features. */
  long bits(int line, int word) {
    return bits[line * LineReader.LONGS + word];
  }

  int length(int line) {
    return lengths[line];
  }

  /** 0 for a short line, 1 for a longer one, 2 for one that looks like prose. */
  int kind(int line) {
    return kinds[line];
  }

  /** 0 for a line that ends a sentence, 1 for one that ends in a letter, 2 for others. */
  int ending(int line) {
    return endings[line];
  }

  /** Whether a line looks like prose. */
  boolean isGood(int line) {
    return good[line];
  }

  /** The cues that a line starts with. */
  int startCues(int line) {
    return startCues[line];
  }

  /** The cues of phrases that fill the whole line. */
  int wholeCues(int line) {
    return wholeCues[line];
  }

  /** The cues somewhere in a line. */
  int cues(int line) {
    return cues[line];
  }

  /**
   * Whether blank lines separate a line from both neighbours, on a page that separates blocks by
   * blank lines.
   */
  boolean isSetApart(int line) {
    return flush * BLOCKS >= size
        && lines.blanksBefore(line) > 0
        && (line + 1 == size || lines.blanksBefore(line + 1) > 0);
  }

  /** Whether most words of a line are those of page furniture, or it has none. */
  boolean isFurniture(int line) {
    return furniture[line];
  }
}
