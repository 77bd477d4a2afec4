package dev.dateline.text.clean.line;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The non-blank lines of a document, in order, stored in few bytes per line.
 *
 * <p>Line ends are LF, CR, CR LF, NEL and the Unicode line and paragraph separators. A line that is
 * already in its normal form is stored as a pair of offsets only.
 */
public final class PageLines {

  private final String source;
  private final LineJoins joins;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] gaps = new byte[64];
  private String[] normal = new String[64];
  private int size;

  private PageLines(String source, LineJoins joins) {
    this.source = source;
    this.joins = joins;
  }

  /**
   * The lines of a text outside one range of it.
   *
   * @param cutStart start of the range that is not part of the page, such as the date header
   * @param cutEnd end of that range
   * @param limit the most lines to read; one more is read if there are more
   * @param joins the line ends that only wrap a line
   */
  public static PageLines of(
      String source,
      int cutStart,
      int cutEnd,
      int limit,
      LineNormalizer normalizer,
      LineJoins joins) {
    PageLines lines = new PageLines(source, joins);
    lines.read(0, cutStart, limit, normalizer);
    lines.read(cutEnd, source.length(), limit, normalizer);
    return lines;
  }

  private void read(int from, int to, int limit, LineNormalizer normalizer) {
    int start = from;
    int blanks = 0;
    while (start < to && size <= limit) {
      int end = lineEnd(start, to);
      while (end < to && joins.joinsAt(end)) {
        end = lineEnd(Characters.nextLine(source, end, to), to);
      }
      blanks = add(start, end, blanks, normalizer) ? 0 : blanks + 1;
      start = Characters.nextLine(source, end, to);
    }
  }

  private int lineEnd(int start, int to) {
    int end = start;
    while (end < to && !Characters.isLineEnd(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean add(int from, int to, int blanks, LineNormalizer normalizer) {
    int start = from;
    int end = to;
    while (start < end && Characters.isBlank(source.charAt(start))) {
      start++;
    }
    while (end > start && Characters.isBlank(source.charAt(end - 1))) {
      end--;
    }
    String text = null;
    if (!LineNormalizer.isNormal(source, start, end)) {
      text = start == end ? "" : normalizer.normalize(source, start, end, joins);
      if (text.isEmpty()) {
        return false;
      }
    }
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      gaps = Arrays.copyOf(gaps, capacity);
      normal = Arrays.copyOf(normal, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    gaps[size] = (byte) Math.min(blanks, Byte.MAX_VALUE);
    normal[size] = text;
    size++;
    return true;
  }

  /** The same lines without some of them. */
  public PageLines without(BitSet dropped) {
    PageLines rest = new PageLines(source, joins);
    int capacity = Math.max(1, size - dropped.cardinality());
    rest.starts = new int[capacity];
    rest.ends = new int[capacity];
    rest.gaps = new byte[capacity];
    rest.normal = new String[capacity];
    for (int i = dropped.nextClearBit(0); i < size; i = dropped.nextClearBit(i + 1)) {
      rest.starts[rest.size] = starts[i];
      rest.ends[rest.size] = ends[i];
      rest.gaps[rest.size] = gaps[i];
      rest.normal[rest.size] = normal[i];
      rest.size++;
    }
    return rest;
  }

  /** Number of non-blank lines. */
  public int size() {
    return size;
  }

  /** Offset of a line in the source, after its leading white space. */
  public int start(int line) {
    return starts[line];
  }

  /** End offset of a line in the source, before its trailing white space. */
  public int end(int line) {
    return ends[line];
  }

  /** Number of blank lines before a line, at most 127. */
  public int blanksBefore(int line) {
    return gaps[line];
  }

  /** Whether a line is in its normal form in the source. */
  public boolean isVerbatim(int line) {
    return normal[line] == null;
  }

  /** Length of a line in its normal form. */
  public int length(int line) {
    return normal[line] == null ? ends[line] - starts[line] : normal[line].length();
  }

  /** A line in its normal form. */
  public String text(int line) {
    return normal[line] == null ? source.substring(starts[line], ends[line]) : normal[line];
  }

  /** Whether some of the lines are joined from wrapped ones. */
  public boolean isJoined() {
    return joins.size() > 0;
  }

  /** The line ends inside lines. */
  LineJoins joins() {
    return joins;
  }

  /** The text that the lines were read from. */
  public String source() {
    return source;
  }
}
