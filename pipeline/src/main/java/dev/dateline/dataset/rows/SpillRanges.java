package dev.dateline.dataset.rows;

import dev.dateline.codec.RowBytes;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Rows of several spill files, read in ranges.
 *
 * <p>Rows of one file that are beside each other, or nearly, are one range, and a range is one read
 * as long as all of them fit into memory together. Otherwise each file has an equal part of the
 * memory, and its ranges are read in pieces of that size. Not thread-safe.
 */
public final class SpillRanges {

  private final RowBytes codec;
  private final Map<String, SpillWindow> windows;

  private SpillRanges(RowBytes codec, Map<String, SpillWindow> windows) {
    this.codec = codec;
    this.windows = windows;
  }

  static SpillRanges of(
      Store store, String folder, RowBytes codec, Collection<SpillAddress> rows, int memory) {
    Map<String, List<SpillAddress>> byFile = new HashMap<>();
    for (SpillAddress row : rows) {
      byFile.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row);
    }
    Map<String, SpillWindow> windows = new HashMap<>();
    long bytes = 0;
    for (Map.Entry<String, List<SpillAddress>> file : byFile.entrySet()) {
      file.getValue().sort(Comparator.comparingLong(SpillAddress::offset));
      SpillWindow window =
          new SpillWindow(store, folder + "/" + file.getKey(), new Extents(file.getValue()));
      windows.put(file.getKey(), window);
      bytes += window.bytes();
    }
    if (bytes > memory) {
      int most = memory / windows.size();
      windows.values().forEach(window -> window.limit(most));
    }
    return new SpillRanges(codec, windows);
  }

  /** The bytes at an address, which is one of those asked for; nobody may change them. */
  public ByteBuffer bytes(SpillAddress row) throws IOException {
    SpillWindow window = windows.get(row.file());
    return ByteBuffer.wrap(window.holding(row)).slice(window.offset(row), row.length());
  }

  /** The row at an address, which is one of those asked for. */
  public <T extends SpecificRecord> T read(SpillAddress row, RowType<T> type) throws IOException {
    SpillWindow window = windows.get(row.file());
    return codec.decode(type, window.holding(row), window.offset(row), row.length());
  }
}
