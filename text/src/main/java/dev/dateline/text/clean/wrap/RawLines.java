package dev.dateline.text.clean.wrap;

import dev.dateline.text.clean.line.Characters;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The non-blank lines of a text as written, stored in few bytes per line. Their traits are read on
 * first use, since most texts are not wrapped and never need them.
 */
final class RawLines {

  /** A line this long is wider than any width, however many surrogate pairs it has. */
  private static final int MANY = 400;

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] lineEnds = new int[64];
  private int[] indents = new int[64];
  private int[] widths = new int[64];
  private int[] traits = new int[64];
  private final BitSet gaps = new BitSet();
  private int size;
  private boolean gap = true;

  private RawLines(String text) {
    this.text = text;
  }

  /** The lines of a text outside a range of it, at most {@code limit}. */
  static RawLines of(String text, int cutStart, int cutEnd, int limit) {
    RawLines lines = new RawLines(text);
    lines.read(0, cutStart, limit);
    lines.gap = true;
    lines.read(cutEnd, text.length(), limit);
    return lines;
  }

  private void read(int from, int to, int limit) {
    int start = from;
    while (start < to && size < limit) {
      int lineEnd = start;
      while (lineEnd < to && !Characters.isLineEnd(text.charAt(lineEnd))) {
        lineEnd++;
      }
      add(start, lineEnd);
      start = Characters.nextLine(text, lineEnd, to);
    }
  }

  private void add(int from, int lineEnd) {
    int start = from;
    int indent = 0;
    while (start < lineEnd && Characters.isBlank(text.charAt(start))) {
      indent = text.charAt(start++) == '\t' ? (indent / 8 + 1) * 8 : indent + 1;
    }
    int end = lineEnd;
    while (end > start && Characters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      gap = true;
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      lineEnds = Arrays.copyOf(lineEnds, size * 2);
      indents = Arrays.copyOf(indents, size * 2);
      widths = Arrays.copyOf(widths, size * 2);
      traits = Arrays.copyOf(traits, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    lineEnds[size] = lineEnd;
    indents[size] = indent;
    int length = end - start;
    widths[size] = indent + (length > MANY ? length : text.codePointCount(start, end));
    gaps.set(size, gap);
    gap = false;
    size++;
  }

  int size() {
    return size;
  }

  String text() {
    return text;
  }

  /** Offset of a line after its indent. */
  int start(int line) {
    return starts[line];
  }

  /** End offset of a line without its trailing white space. */
  int end(int line) {
    return ends[line];
  }

  /** Offset of the line's end mark. */
  int lineEnd(int line) {
    return lineEnds[line];
  }

  /** Columns of white space before a line. */
  int indent(int line) {
    return indents[line];
  }

  /** Columns of a line with its indent. */
  int width(int line) {
    return widths[line];
  }

  /** Whether a line follows a blank line or the start of the text. */
  boolean isBelowGap(int line) {
    return gaps.get(line);
  }

  /** Whether a line starts like the middle of a sentence, judged by its first character. */
  boolean mayGoOn(int line) {
    return !Character.isUpperCase(text.charAt(starts[line]));
  }

  /** Whether a line has a trait of {@link LineTraits}. */
  boolean has(int line, int trait) {
    return (traits(line) & trait) != 0;
  }

  private int traits(int line) {
    if (traits[line] == 0) {
      traits[line] = LineTraits.of(text, starts[line], ends[line]);
    }
    return traits[line];
  }

  /** Columns that a line would have with the first word of the next one. */
  int widthWithNext(int line) {
    return widths[line] + 1 + LineTraits.firstWord(traits(line + 1));
  }
}
