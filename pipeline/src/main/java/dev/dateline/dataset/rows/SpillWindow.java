package dev.dateline.dataset.rows;

import dev.dateline.dataset.store.Store;
import java.io.IOException;

/** A part of a spill file in memory, that moves along as its rows are read. Not thread-safe. */
final class SpillWindow {

  private static final byte[] NOTHING = {};

  private final Store store;
  private final String path;
  private final Extents extents;
  private int most = Integer.MAX_VALUE;
  private long start;
  private byte[] bytes = NOTHING;

  SpillWindow(Store store, String path, Extents extents) {
    this.store = store;
    this.path = path;
    this.extents = extents;
  }

  /** What it reads in all, if the rows are read in order. */
  long bytes() {
    return extents.bytes();
  }

  /** Limits the window; a larger row is read all the same. */
  void limit(int limit) {
    most = limit;
  }

  /** Bytes that hold the row, at the {@link #offset} that follows from them. */
  byte[] holding(SpillAddress row) throws IOException {
    if (row.offset() < start || row.end() > start + bytes.length) {
      long rest = extents.end(row) - row.offset();
      load(row.offset(), (int) Math.max(row.length(), Math.min(most, rest)));
    }
    return bytes;
  }

  /** The offset of a row in the bytes that hold it. */
  int offset(SpillAddress row) {
    return (int) (row.offset() - start);
  }

  private void load(long from, int length) throws IOException {
    bytes = NOTHING; // Not two windows at once.
    bytes = store.range(path, from, length);
    start = from;
  }
}
