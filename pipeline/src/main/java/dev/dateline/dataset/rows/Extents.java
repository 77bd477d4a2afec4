package dev.dateline.dataset.rows;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The parts of a spill file that some of its rows are in; small gaps between them are included. */
final class Extents {

  /** It costs less to read so much for nothing than to read twice. */
  private static final long GAP_BYTES = 1 << 16;

  private final NavigableMap<Long, Long> ends = new TreeMap<>();
  private long bytes;

  /** The parts for rows of one file, in the order of their offsets; at least one. */
  Extents(List<SpillAddress> rows) {
    long start = rows.get(0).offset();
    long end = start;
    for (SpillAddress row : rows) {
      if (row.offset() - end > GAP_BYTES) {
        add(start, end);
        start = row.offset();
      }
      end = row.end();
    }
    add(start, end);
  }

  private void add(long start, long end) {
    ends.put(start, end);
    bytes += end - start;
  }

  /** The end of the part that a row is in. */
  long end(SpillAddress row) {
    return ends.floorEntry(row.offset()).getValue();
  }

  /** Size of all parts. */
  long bytes() {
    return bytes;
  }
}
