package dev.dateline.text.story;

import java.util.Arrays;

/**
 * Rejects pairs of articles that are not similar, with few operations for each pair.
 *
 * <p>Marks the hashes of one article in a bit set, and counts the hashes of the other that are
 * marked. Two hashes may have one mark, so that is never less than the number of shared hashes; if
 * even so many are too few, they are not compared. Quickest if pairs with the same first article
 * come together. Not thread-safe.
 */
public final class Screen {

  private static final int BITS = 14;

  /** Hashes are the smallest: only their low digits are spread evenly. */
  private static final int MASK = (1 << BITS) - 1;

  private final long[] marks = new long[1 << (BITS - 6)];
  private Sketch marked = new Sketch(new long[0], 0, true);

  /** Whether two articles may be similar; the order in which they are given does not matter. */
  public boolean mayBeAlike(Sketch one, Sketch other) {
    mark(one);
    int ofOne = one.comparable(other);
    int ofOther = other.comparable(one);
    int shared = 0;
    for (int i = 0; i < ofOther; i++) {
      int mark = mark(other, i);
      shared += (int) (marks[mark >>> 6] >>> mark) & 1;
    }
    return !Comparison.isLittle(one, other, shared, ofOne, ofOther)
        && Comparison.mayBeAlike(one, other);
  }

  private void mark(Sketch sketch) {
    if (sketch.equals(marked)) {
      return;
    }
    Arrays.fill(marks, 0);
    for (int i = 0; i < sketch.size(); i++) {
      int mark = mark(sketch, i);
      marks[mark >>> 6] |= 1L << mark;
    }
    marked = sketch;
  }

  private static int mark(Sketch sketch, int index) {
    return (int) sketch.hash(index) & MASK;
  }
}
