package dev.dateline.text.clean.feature;

import dev.dateline.text.clean.line.Characters;
import dev.dateline.text.clean.line.SentenceEnds;
import dev.dateline.text.clean.line.Unspaced;

/** Classifies how a line begins and ends. */
final class LineEnds {

  /**
   * From this length on, a line in a script without marks at the ends of sentences counts as a
   * sentence.
   */
  private static final int SENTENCE_WITHOUT_MARK = 60;

  private LineEnds() {}

  /** The kind of the last character: 1 to 3 end a sentence, 0 is a letter. */
  static int endMark(CharSequence text, int start, int end) {
    char last = text.charAt(end - 1);
    char before = end - 2 >= start ? text.charAt(end - 2) : ' ';
    return switch (last) {
      case '.' -> before == '.' ? 5 : 1;
      case ':', '\uFF1A' -> 4;
      case '\u2026' -> 5;
      case '"', '\u201D', '\u00BB', '\u2019', '\'', '\u300D', '\u300F' -> isStop(before) ? 1 : 6;
      case ')', ']', '\uFF09', '\u3011' -> isStop(before) ? 1 : 7;
      case ';' -> isGreek(before) ? 2 : 8;
      case ',', '-', '\u2013', '\u2014', '\u060C', '\u3001', '\uFF0C', '\uFF1B' -> 8;
      default -> SentenceEnds.kind(last) > 0 ? SentenceEnds.kind(last) : word(last, end - start);
    };
  }

  private static int word(char last, int length) {
    if (Character.isDigit(last)) {
      return 9;
    }
    if (!Character.isLetter(last) && !Characters.isMark(last)) {
      return 10;
    }
    return Unspaced.isUnmarked(last) && length >= SENTENCE_WITHOUT_MARK ? 1 : 0;
  }

  /** Behind a Greek letter a semicolon is a question mark. */
  private static boolean isGreek(char c) {
    return (c >= 0x0370 && c <= 0x03FF) || (c >= 0x1F00 && c <= 0x1FFF);
  }

  private static boolean isStop(char c) {
    return SentenceEnds.kind(c) > 0 || c == '\u2026' || c == ',';
  }

  /** The kind of the first character: 0 is a capital, 1 a small letter. */
  static int startMark(CharSequence text, int start, int end) {
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
    return switch (first) {
      case '"', '\u201C', '\u00AB', '\u2018', '\u201E', '\u300C', '\u300E' -> 4;
      default -> 5;
    };
  }

  /** Whether a line consists of the same text twice, as linked pictures with captions do. */
  static boolean isDoubled(CharSequence text, int start, int end) {
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
}
