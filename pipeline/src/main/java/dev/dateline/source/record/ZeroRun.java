package dev.dateline.source.record;

import java.util.Arrays;

/**
 * Detects the hole of a sparse file: terabytes of zero bytes that take no space on a disk, and
 * hours to read. Not thread-safe.
 */
public final class ZeroRun {

  /** The most zero bytes in a row that are read on over, about; what crashes leave is shorter. */
  static final long MOST_BYTES = 64L << 20;

  private static final byte[] ZEROS = new byte[1 << 16];

  private long bytes;

  /** Whether reading continues after bytes that were just read, at most 64 KiB. */
  public boolean continues(byte[] read, int from, int to) {
    boolean zeros = to > from && Arrays.equals(read, from, to, ZEROS, 0, to - from);
    bytes = zeros ? bytes + to - from : isOver() ? bytes : 0;
    return !isOver();
  }

  /** Whether there were too many. */
  public boolean isOver() {
    return bytes > MOST_BYTES;
  }
}
