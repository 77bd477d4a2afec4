package dev.dateline.text.clean.feature;

/** How a line begins and how it ends. */
final class LineEnds {

  private LineEnds() {}

  /** The kind of the last character: 1 to 3 end a sentence, 0 is a letter. */
  static int endMark(CharSequence text, int start, int end) {
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
    return first == '"' || first == '\u201C' || first == '\u00AB' || first == '\u2018' ? 4 : 5;
  }

  /** Whether a line says the same thing twice, as linked pictures with captions do. */
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
