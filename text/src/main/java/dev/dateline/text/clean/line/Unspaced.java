package dev.dateline.text.clean.line;

/**
 * The scripts that are written without spaces between words.
 *
 * <p>In these scripts word counts are made of characters, each counted as a share of a word. A
 * Chinese or Japanese character is half a word: readers of the same texts in the International
 * Reading Speed Texts (Trauzettel-Klosinski and Dietz, 2012) read 255 Chinese characters or 158
 * words a minute, and 357 Japanese characters or 193 words. A letter of Thai, Lao, Khmer or Burmese
 * counts as a fifth; marks do not count.
 */
public final class Unspaced {

  /** The share of a whole word, in tenths. */
  public static final int WORD = 10;

  private static final int HALF = 5;
  private static final int FIFTH = 2;

  private Unspaced() {}

  /**
   * The share of a word that a letter counts as, in tenths; 0 for a letter of a script with spaces.
   */
  public static int share(char c) {
    if (c < 0x0E01 || (c >= 0xAC00 && c < 0xF900)) {
      return 0;
    }
    if (c >= 0x2E80) {
      return isWide(c) ? HALF : 0;
    }
    return isUnmarked(c) || isMarked(c) ? FIFTH : 0;
  }

  /** Thai and Lao have neither spaces between words nor marks at the ends of sentences. */
  public static boolean isUnmarked(char c) {
    return (c >= 0x0E01 && c <= 0x0E4E) || (c >= 0x0E81 && c <= 0x0EDF);
  }

  /** Burmese and Khmer. */
  private static boolean isMarked(char c) {
    return (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17D3);
  }

  /** Ideographs, kana and bopomofo. */
  private static boolean isWide(char c) {
    return (c >= 0x3041 && c <= 0x312F)
        || (c >= 0x31F0 && c <= 0x31FF)
        || (c >= 0xFF66 && c <= 0xFF9F)
        || Character.isIdeographic(c)
        || (c >= 0x3005 && c <= 0x3007);
  }
}
