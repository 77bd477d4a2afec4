package dev.dateline.dataset.rows;

import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;

/**
 * The place where a job lays rows aside between its steps, so that only their addresses travel.
 *
 * <p>Files are named at random and never shared by two writers: a step that is tried again writes
 * anew, and what it wrote before is never looked at. Nothing here outlives the attempt.
 */
public final class SpillFolder implements Serializable {

  private final Store store;
  private final String folder;

  /** SpillFolder space in a folder of the store, relative to the dataset's root. */
  public SpillFolder(Store store, String folder) {
    this.store = store;
    this.folder = folder;
  }

  /** A writer with a file of its own. */
  public SpillWriter write() throws IOException {
    String file = UUID.randomUUID().toString();
    return new SpillWriter(file, store.create(folder + "/" + file));
  }

  /** A reader of all files. */
  public SpillReader read() {
    return new SpillReader(store, folder);
  }
}
