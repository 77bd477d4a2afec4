package dev.dateline.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for one name of a path: {@code *}, {@code ?}, {@code [a-z]}, {@code [!a-z]}, and a
 * backslash before a character that stands for itself.
 *
 * <p>Matches characters where a name is UTF-8, and bytes where it is not. A leading dot is a
 * character like others. Takes time proportional to the lengths of pattern and name multiplied.
 */
final class Glob {

  /** Alternatives in braces multiply; more than this many patterns are refused. */
  private static final int MAX_ALTERNATIVES = 1024;

  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;

  private record Range(int first, int last) {}

  private record Token(int literal, List<Range> ranges, boolean negated) {

    boolean matches(int c) {
      if (ranges.isEmpty()) {
        return literal == ANY_ONE || literal == c;
      }
      boolean in = ranges.stream().anyMatch(range -> c >= range.first() && c <= range.last());
      return in != negated;
    }
  }

  private final List<Token> tokens;

  private Glob(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** True when the text holds a character that means something in a pattern. */
  static boolean isPattern(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("*?[{\\".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The pattern for one name. A bracket that is never closed stands for itself. */
  static Glob of(String pattern) {
    List<Token> tokens = new ArrayList<>();
    int[] p = pattern.codePoints().toArray();
    for (int i = 0; i < p.length; i++) {
      int close = p[i] == '[' ? closing(p, i) : -1;
      if (close > 0) {
        tokens.add(ranges(p, i + 1, close));
        i = close;
      } else if (p[i] == '*') {
        tokens.add(literal(ANY_RUN));
      } else if (p[i] == '?') {
        tokens.add(literal(ANY_ONE));
      } else {
        i += p[i] == '\\' && i + 1 < p.length ? 1 : 0;
        tokens.add(literal(p[i]));
      }
    }
    return new Glob(tokens);
  }

  /** True when the complete name matches. */
  boolean matches(byte[] name) {
    int[] c = characters(name);
    int t = 0;
    int i = 0;
    int lastRun = -1;
    int retry = 0;
    while (i < c.length) {
      if (t < tokens.size() && tokens.get(t).literal() == ANY_RUN) {
        lastRun = t++;
        retry = i;
      } else if (t < tokens.size() && tokens.get(t).matches(c[i])) {
        t++;
        i++;
      } else if (lastRun >= 0) {
        t = lastRun + 1;
        i = ++retry;
      } else {
        return false;
      }
    }
    while (t < tokens.size() && tokens.get(t).literal() == ANY_RUN) {
      t++;
    }
    return t == tokens.size();
  }

  /**
   * The patterns that {@code {a,b}} alternatives stand for.
   *
   * @throws IllegalArgumentException when there are more than {@value #MAX_ALTERNATIVES}
   */
  static List<String> alternatives(String pattern) {
    List<String> open = new ArrayList<>(List.of(pattern));
    List<String> done = new ArrayList<>();
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      List<Integer> marks = firstBraces(next);
      if (marks.isEmpty()) {
        done.add(next);
      }
      for (int m = 0; m + 1 < marks.size(); m++) {
        open.add(
            next.substring(0, marks.get(0))
                + next.substring(marks.get(m) + 1, marks.get(m + 1))
                + next.substring(marks.get(marks.size() - 1) + 1));
      }
      if (open.size() + done.size() > MAX_ALTERNATIVES) {
        throw new IllegalArgumentException(
            "its braces expand to more than " + MAX_ALTERNATIVES + " patterns");
      }
    }
    return done;
  }

  /** Offsets of the first closed pair of braces and the commas that divide it; or none. */
  private static List<Integer> firstBraces(String pattern) {
    List<Integer> marks = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        if (depth++ == 0) {
          marks.add(i);
        }
      } else if (c == ',' && depth == 1) {
        marks.add(i);
      } else if (c == '}' && depth > 0 && --depth == 0) {
        marks.add(i);
        return marks;
      }
    }
    return List.of();
  }

  private static Token literal(int c) {
    return new Token(c, List.of(), false);
  }

  private static int closing(int[] p, int open) {
    int from = open + 1 + (open + 1 < p.length && p[open + 1] == '!' ? 1 : 0);
    for (int i = from + 1; i < p.length; i++) {
      if (p[i] == ']') {
        return i;
      }
    }
    return -1;
  }

  private static Token ranges(int[] p, int from, int to) {
    boolean negated = p[from] == '!';
    List<Range> ranges = new ArrayList<>();
    for (int i = negated ? from + 1 : from; i < to; i++) {
      boolean range = i + 2 < to && p[i + 1] == '-';
      ranges.add(new Range(p[i], range ? p[i + 2] : p[i]));
      i += range ? 2 : 0;
    }
    return new Token(0, ranges, negated);
  }

  /** The characters of a UTF-8 name; a byte that is not UTF-8 becomes a lone surrogate. */
  private static int[] characters(byte[] name) {
    int[] characters = new int[name.length];
    int count = 0;
    for (int i = 0; i < name.length; ) {
      int length = Utf8.sequence(name, i, name.length);
      characters[count++] =
          length > 0 ? Utf8.codePoint(name, i, length) : 0xdc00 + (name[i] & 0xff);
      i += Math.max(1, length);
    }
    return java.util.Arrays.copyOf(characters, count);
  }
}
