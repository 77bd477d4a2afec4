package dev.dateline.dataset.rows;

import dev.dateline.codec.RowBytes;
import dev.dateline.dataset.store.Store;
import java.util.Collection;

/** Reads rows of finished spill files. Not thread-safe. */
public final class SpillReader {

  private final Store store;
  private final String folder;
  private final RowBytes codec = new RowBytes();

  SpillReader(Store store, String folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * Some rows, to be read one at a time; cheap if those of each file are read in its order.
   *
   * @param memory bytes to hold at once, over all files; a row is held even if it is larger
   */
  public SpillRanges ranges(Collection<SpillAddress> rows, int memory) {
    return SpillRanges.of(store, folder, codec, rows, memory);
  }
}
