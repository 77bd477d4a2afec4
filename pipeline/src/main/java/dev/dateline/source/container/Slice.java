package dev.dateline.source.container;

import dev.dateline.source.SourceFile;
import java.io.Serializable;

/**
 * A piece of the input that is read in one go: a whole file, or a range of a container.
 *
 * <p>A range owns the documents that start in it.
 *
 * @param file the file
 * @param start offset of the first byte
 * @param end offset behind the last byte; the file's size for a whole file
 * @param firstPart number of the first document that starts in the range, from 1; 0 for a whole
 *     file
 * @param order the order of day and month in the file's dates, decided when the file was divided
 */
public record Slice(SourceFile file, long start, long end, long firstPart, DateOrder order)
    implements Serializable {

  /** What the dates of a file have in common. */
  public enum DateOrder {
    /** Not determined yet: the reader of the file does it. */
    UNSETTLED,
    /** They show no order. */
    NONE,
    /** {@code 23/12/2017}. */
    DAY_FIRST,
    /** {@code 12/23/2017}. */
    MONTH_FIRST
  }

  /** A slice of a file whose order of day and month is not determined yet. */
  public Slice(SourceFile file, long start, long end, long firstPart) {
    this(file, start, end, firstPart, DateOrder.UNSETTLED);
  }

  /** The same of a file whose dates have an order. */
  public Slice with(DateOrder settled) {
    return new Slice(file, start, end, firstPart, settled);
  }

  /** The slice that is a whole file. */
  public static Slice whole(SourceFile file) {
    return new Slice(file, 0, file.size(), 0);
  }

  /**
   * True when other bytes of the file belong to other slices. Named so that it is not taken for a
   * property.
   */
  public boolean hasNeighbours() {
    return start > 0 || end < file.size();
  }
}
