package dev.dateline.text.clean.line;

import java.util.Arrays;

/**
 * The line ends of a text that only wrap a paragraph, and the characters to leave out at each of
 * them.
 *
 * <p>A line end with the white space around it becomes one space; between the parts of a divided
 * word it is removed. Immutable.
 */
public final class LineJoins {

  /** No joins: no line end only wraps a paragraph. */
  public static final LineJoins NONE = new LineJoins(new int[0], new int[0], new int[0]);

  private final int[] lineEnds;
  private final int[] cutStarts;
  private final int[] cutEnds;

  private LineJoins(int[] lineEnds, int[] cutStarts, int[] cutEnds) {
    this.lineEnds = lineEnds;
    this.cutStarts = cutStarts;
    this.cutEnds = cutEnds;
  }

  /** Whether the line that ends at an offset continues in the next one. */
  boolean joinsAt(int lineEnd) {
    return Arrays.binarySearch(lineEnds, lineEnd) >= 0;
  }

  /** The number of the first cut that starts at an offset or after it. */
  int firstCut(int offset) {
    int found = Arrays.binarySearch(cutStarts, offset);
    return found < 0 ? -found - 1 : found;
  }

  /** The start of a cut, or the largest number when there is no such cut. */
  int cutStart(int cut) {
    return cut < cutStarts.length ? cutStarts[cut] : Integer.MAX_VALUE;
  }

  /** The offset after a cut. */
  int cutEnd(int cut) {
    return cutEnds[cut];
  }

  /** Number of line ends that only wrap. */
  int size() {
    return lineEnds.length;
  }

  /** Collects joins in ascending order. */
  public static final class Builder {

    private int[] lineEnds = new int[16];
    private int[] cutStarts = new int[4];
    private int[] cutEnds = new int[4];
    private int joins;
    private int cuts;

    /** Joins the line that ends at an offset with the next one by a space. */
    public void join(int lineEnd) {
      lineEnds = joins == lineEnds.length ? Arrays.copyOf(lineEnds, joins * 2) : lineEnds;
      lineEnds[joins++] = lineEnd;
    }

    /** Joins without a space: the characters from {@code from} to {@code to} are left out. */
    public void joinWord(int lineEnd, int from, int to) {
      join(lineEnd);
      if (cuts == cutStarts.length) {
        cutStarts = Arrays.copyOf(cutStarts, cuts * 2);
        cutEnds = Arrays.copyOf(cutEnds, cuts * 2);
      }
      cutStarts[cuts] = from;
      cutEnds[cuts++] = to;
    }

    /** The joins so far. */
    public LineJoins build() {
      return joins == 0
          ? NONE
          : new LineJoins(
              Arrays.copyOf(lineEnds, joins),
              Arrays.copyOf(cutStarts, cuts),
              Arrays.copyOf(cutEnds, cuts));
    }
  }
}
