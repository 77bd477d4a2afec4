package dev.dateline.source.charset;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a decoded text reads like text: decoding in a wrong charset breaks words with symbols
 * and capitals, mixes scripts, and shuffles which letters are frequent.
 */
final class Plausibility {

  /** Marks of printing between words in any language. */
  private static final String TYPOGRAPHY =
      "\u00a0\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u20ac\u00a3"
          + "\u00a7\u00b0\u2116\u00a9\u00ae\u2122\u00bf\u00a1\u00b7\u060c\u061b\u061f\u2039\u203a";

  /** Katakana of old terminals: rare in text, and what any 8-bit text becomes in Shift_JIS. */
  private static final double HALF_WIDTH = -0.5;

  private final Map<Integer, Integer> letters = new HashMap<>();
  private double others;
  private int count;

  private Plausibility() {}

  /**
   * From about 1 for a text in a known language down to -3 for noise; 0 for one without characters
   * beyond ASCII. Looks at those alone.
   */
  static double of(String text) {
    Plausibility plausibility = new Plausibility();
    int previous = ' ';
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 0x80) {
        plausibility.add(previous, c, i < text.length() ? text.codePointAt(i) : ' ');
      }
      previous = c;
    }
    return plausibility.mean();
  }

  private double mean() {
    return count == 0 ? 0 : (others + Languages.fit(letters)) / count;
  }

  private void add(int previous, int c, int next) {
    count++;
    if (isHalfWidth(c)) {
      others += HALF_WIDTH;
    } else if (Character.isLetter(c) || isMark(c)) {
      letters.merge(Character.toLowerCase(c), 1, Integer::sum);
      others += anomaly(previous, c, next);
    } else {
      others += weight(previous, c, next);
    }
  }

  private static double anomaly(int previous, int c, int next) {
    double anomaly = 0;
    if (Character.isUpperCase(c) && Character.isLowerCase(previous)) {
      anomaly -= 1;
    }
    if (Character.isLowerCase(c) && Character.isUpperCase(next)) {
      anomaly -= next < 0x80 ? 1 : 0;
    }
    if (isForeign(c, previous) || isForeign(c, next)) {
      anomaly -= 1.5;
    }
    return anomaly;
  }

  private static boolean isForeign(int c, int other) {
    if (!Character.isLetter(other) || isMark(c)) {
      return false;
    }
    UnicodeScript here = UnicodeScript.of(c);
    UnicodeScript there = UnicodeScript.of(other);
    return here != there && isAlphabetic(here) && isAlphabetic(there);
  }

  private static boolean isAlphabetic(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, COMMON, INHERITED -> false;
      default -> true;
    };
  }

  private static double weight(int previous, int c, int next) {
    boolean inWord = Character.isLetter(previous) && Character.isLetter(next);
    if (TYPOGRAPHY.indexOf(c) >= 0) {
      return inWord && c != '\u2019' && c != '\u00b7' && c < 0x2010 ? -1.5 : 0.6;
    }
    if ((c >= 0x3000 && c < 0x3040) || (c > 0xff00 && c < 0xff61)) {
      return 0.8;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
          -3;
      case Character.DECIMAL_DIGIT_NUMBER -> 0.5;
      default -> c == 0xfffd ? -3 : inWord ? -2 : -1;
    };
  }

  private static boolean isHalfWidth(int c) {
    return c >= 0xff61 && c < 0xffa0;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
