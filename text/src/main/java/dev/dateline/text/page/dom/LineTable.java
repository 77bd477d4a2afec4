package dev.dateline.text.page.dom;

import java.util.Arrays;

/** The lines of a page's text, and the elements that contain their characters. */
public final class LineTable {

  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private int[] owners = new int[128];
  private int[] linked = new int[128];
  private int[] firstPieces = new int[129];
  private int size;
  private int[] pieces = new int[256];
  private int[] pieceLengths = new int[256];
  private int pieceCount;

  LineTable() {}

  /** Adds characters to the current line. */
  void addPiece(int element, int length) {
    int last = pieceCount - 1;
    if (last >= firstPieces[size] && pieces[last] == element) {
      pieceLengths[last] += length;
      return;
    }
    if (pieceCount == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * pieceCount);
      pieceLengths = Arrays.copyOf(pieceLengths, 2 * pieceCount);
    }
    pieces[pieceCount] = element;
    pieceLengths[pieceCount++] = length;
  }

  /** Ends the current line. */
  void endLine(int start, int end, ElementTable elements) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      owners = Arrays.copyOf(owners, 2 * size);
      linked = Arrays.copyOf(linked, 2 * size);
      firstPieces = Arrays.copyOf(firstPieces, 2 * size + 1);
    }
    starts[size] = start;
    ends[size] = end;
    int longest = firstPieces[size];
    int links = 0;
    for (int p = firstPieces[size]; p < pieceCount; p++) {
      longest = pieceLengths[p] > pieceLengths[longest] ? p : longest;
      links += elements.isIn(pieces[p], Surround.LINK) ? pieceLengths[p] : 0;
    }
    owners[size] = pieceCount == firstPieces[size] ? 0 : pieces[longest];
    linked[size] = links;
    size++;
    firstPieces[size] = pieceCount;
  }

  /** Number of lines. */
  public int size() {
    return size;
  }

  /** Offset of a line in the text. */
  public int start(int line) {
    return starts[line];
  }

  /** Offset after a line in the text. */
  public int end(int line) {
    return ends[line];
  }

  /** Number of characters of a line. */
  public int length(int line) {
    return ends[line] - starts[line];
  }

  /** The element that directly holds the longest piece of a line. */
  public int owner(int line) {
    return owners[line];
  }

  /** Number of characters of a line in links and buttons. */
  public int linked(int line) {
    return linked[line];
  }

  /** The first piece of a line; each piece of a line is in one element. */
  public int firstPiece(int line) {
    return firstPieces[line];
  }

  /** The element of a piece. */
  public int pieceElement(int piece) {
    return pieces[piece];
  }

  /** Number of characters of a piece. */
  public int pieceLength(int piece) {
    return pieceLengths[piece];
  }

  /**
   * The line that contains an offset in the text, or the last line before it; -1 before the first.
   */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 2;
  }
}
