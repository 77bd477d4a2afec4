package dev.dateline.dataset.rows;

import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;

/**
 * The folder into which a job writes rows between its steps, so that only their addresses are
 * shuffled.
 *
 * <p>No two writers share a file, and a file is read only after it is finished: a step that is
 * tried again writes new files, and nobody reads what it wrote before. The folder is deleted with
 * the attempt.
 */
public final class SpillFolder implements Serializable {

  private final Store store;
  private final String folder;

  /** Spill files in a folder of the store, relative to the dataset's root. */
  public SpillFolder(Store store, String folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * A writer with a file of its own.
   *
   * @param label a name for what is in the file. A step that is tried again may use it again; the
   *     rest of the file's name is random.
   */
  public SpillWriter write(String label) throws IOException {
    String file = SpillAddress.file(label, UUID.randomUUID().toString());
    return new SpillWriter(file, store.create(folder + "/" + file));
  }

  /** A reader of single rows of all files. */
  public SpillLookup lookup() {
    return new SpillLookup(store, folder);
  }

  /** A reader of all files. */
  public SpillReader read() {
    return new SpillReader(store, folder);
  }
}
