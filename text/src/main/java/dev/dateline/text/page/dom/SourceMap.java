package dev.dateline.text.page.dom;

import java.util.Arrays;

/**
 * Maps the characters of a page's text to its source.
 *
 * <p>Pieces ascend in the text, not always in the source: the parser moves text out of tables. A
 * piece has the same length in both; a piece of length 0 marks the place of something that is
 * written differently in the source, such as a character reference.
 */
public final class SourceMap {

  private int[] starts = new int[64];
  private int[] sources = new int[64];
  private int[] lengths = new int[64];
  private int size;

  SourceMap() {}

  /** Adds a piece at the end. */
  void add(int start, int source, int length) {
    int last = size - 1;
    if (last >= 0
        && lengths[last] > 0
        && length > 0
        && start == starts[last] + lengths[last]
        && source == sources[last] + lengths[last]) {
      lengths[last] += length;
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      sources = Arrays.copyOf(sources, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    starts[size] = start;
    sources[size] = source;
    lengths[size] = length;
    size++;
  }

  /** Number of pieces. */
  public int size() {
    return size;
  }

  /** Offset of a piece in the text. */
  public int start(int piece) {
    return starts[piece];
  }

  /** Offset of a piece in the source. */
  public int source(int piece) {
    return sources[piece];
  }

  /** Length of a piece in both; 0 for a mark. */
  public int length(int piece) {
    return lengths[piece];
  }

  /** The last piece that starts at or before an offset in the text, or -1. */
  public int pieceAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    if (found < 0) {
      return -found - 2;
    }
    while (found + 1 < size && starts[found + 1] == offset) {
      found++;
    }
    return found;
  }

  /** The offset in the source of a character of the text, or of the closest one before it. */
  public int sourceOf(int offset) {
    int piece = pieceAt(offset);
    if (piece < 0) {
      return size == 0 ? 0 : sources[0];
    }
    return sources[piece] + Math.min(offset - starts[piece], Math.max(0, lengths[piece]));
  }
}
