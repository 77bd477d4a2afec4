package dev.dateline.text.clean.wrap;

import dev.dateline.text.clean.line.Characters;

/**
 * The traits of a raw line, as bits of one number, with the length of its first word in the upper
 * bits.
 */
final class LineTraits {

  /** The line was read; so the traits of a read line are never 0. */
  private static final int READ = 1;

  /** It ends like a sentence, a lead-in or a clause before a list. */
  static final int TERMINAL = 1 << 1;

  /** It starts with a mark or number of a list. */
  static final int BULLET = 1 << 2;

  /** It has the gaps, bars or digits of a table row, or the signs of program code. */
  static final int TABLE = 1 << 3;

  /** It has fewer than three words. */
  static final int FEW_WORDS = 1 << 4;

  /** It starts like the middle of a sentence. */
  static final int GOES_ON = 1 << 5;

  /** A sentence ends inside it. */
  static final int SENTENCE_INSIDE = 1 << 6;

  /** This many blanks separate columns; two occur between sentences, and in justified lines. */
  private static final int WIDE = 3;

  private static final int SHIFT = 7;
  private static final int LONGEST_WORD = 1 << 16;

  private static final String ENDS = ".!?\u2026:;\u3002\uFF01\uFF1F\u061F\u06D4\u0964\u0965\u061B";
  private static final String CLOSERS = "\"'\u201D\u2019\u00BB\u203A)]}\u201C\u2018";
  private static final String OPENERS = "\"'\u201C\u2018\u00AB\u2039\u201E\u201A([";
  private static final String BULLETS = "-*+\u2022\u00B7\u2013\u2014\u25CF\u25AA\u25E6\u2023#>|=~";

  private LineTraits() {}

  /** Length of the first word in characters. */
  static int firstWord(int traits) {
    return traits >>> SHIFT;
  }

  /** The traits of a line. */
  static int of(String text, int start, int end) {
    int traits = READ;
    int word = start;
    while (word < end && !Characters.isBlank(text.charAt(word))) {
      word++;
    }
    traits |= Math.min(text.codePointCount(start, word), LONGEST_WORD) << SHIFT;
    traits |= isTerminal(text, start, end) ? TERMINAL : 0;
    traits |= isBullet(text, start, word) ? BULLET : 0;
    traits |= goesOn(text, start, word) ? GOES_ON : 0;
    return traits | contents(text, start, end);
  }

  private static boolean isTerminal(String text, int start, int end) {
    int last = end - 1;
    while (last > start && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** A mark alone, or a number, a letter or a bracketed one followed by a mark. */
  private static boolean isBullet(String text, int start, int wordEnd) {
    if (BULLETS.indexOf(text.charAt(start)) >= 0) {
      return true;
    }
    char last = text.charAt(wordEnd - 1);
    int length = wordEnd - start;
    boolean counted = length <= 4 && (last == '.' || last == ')' || last == ':');
    for (int i = start; counted && i < wordEnd - 1; i++) {
      char c = text.charAt(i);
      counted = Character.isDigit(c) || length <= 3 || c == '(' || c == '.';
    }
    return counted;
  }

  /** Lower case, or a script without case; but not the name of a variable in program code. */
  private static boolean goesOn(String text, int start, int wordEnd) {
    int first = start;
    while (first < wordEnd - 1 && OPENERS.indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    int c = text.codePointAt(first);
    boolean caseless = Character.getType(c) == Character.OTHER_LETTER;
    if (!Character.isLowerCase(c) && !caseless) {
      return false;
    }
    for (int i = first; i < wordEnd; i++) {
      char next = text.charAt(i);
      if (Character.isUpperCase(next) || next == '_' || next == '=' || next == '/') {
        return false;
      }
    }
    return true;
  }

  private static boolean isCode(char first, char second) {
    return switch (first) {
      case '=' -> second == '>' || second == '=';
      case ' ' -> second == '=';
      case ':' -> second == ':';
      case '<' -> second == '/';
      case '/', '-' -> second == '>';
      default -> false;
    };
  }

  private static int contents(String text, int start, int end) {
    int words = 1;
    int wideGaps = 0;
    int blanks = 0;
    boolean code = text.charAt(end - 1) == '{' || text.charAt(start) == '}';
    int bars = 0;
    int digits = 0;
    int inside = 0;
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      boolean blank = Characters.isBlank(c);

      words += blanks > 0 && !blank ? 1 : 0;
      blanks = blank ? blanks + 1 : 0;
      wideGaps += c == '\t' || blanks == WIDE ? 1 : 0;
      code |= isCode(text.charAt(i - 1), c);
      bars += c == '|' ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      inside |= blank && isTerminal(text, start, i) ? SENTENCE_INSIDE : 0;
    }
    boolean table = wideGaps >= 2 || bars >= 2 || code || digits * 3 > end - start;
    return (table ? TABLE : 0) | (words < 3 ? FEW_WORDS : 0) | inside;
  }
}
