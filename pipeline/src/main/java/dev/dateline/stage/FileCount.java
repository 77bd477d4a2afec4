package dev.dateline.stage;

/**
 * How many files the rows of one partition go into.
 *
 * <p>A small partition is one file; a larger one is cut so that a machine's cores can share it, and
 * a very large one so that no file passes {@value #LARGEST_ROWS} rows, about 150 MB. The number
 * depends on the rows alone, never on the machine.
 */
final class FileCount {

  private static final long SHARED_ROWS = 4_000;
  private static final long MOST_SHARED_FILES = 16;
  private static final long LARGEST_ROWS = 50_000;

  private FileCount() {}

  /** Number of files for so many rows, at least 1. */
  static int forRows(long rows) {
    long shared = Math.min(ceilDiv(rows, SHARED_ROWS), MOST_SHARED_FILES);
    return Math.toIntExact(Math.max(1, Math.max(shared, ceilDiv(rows, LARGEST_ROWS))));
  }

  private static long ceilDiv(long rows, long size) {
    return (rows + size - 1) / size;
  }
}
