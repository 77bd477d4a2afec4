package dev.dateline.dataset;

import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;

/**
 * The place where a job lays rows aside between its steps, so that only their addresses travel.
 *
 * <p>Files are named at random and never shared by two writers: a step that is tried again writes
 * anew, and what it wrote before is never looked at. Nothing here outlives the attempt.
 */
public final class Scratch implements Serializable {

  private final Store store;
  private final String folder;

  /** Scratch space in a folder of the store, relative to the dataset's root. */
  public Scratch(Store store, String folder) {
    this.store = store;
    this.folder = folder;
  }

  /** A writer with a file of its own. */
  public ScratchWriter write() throws IOException {
    String file = UUID.randomUUID().toString();
    return new ScratchWriter(file, store.create(folder + "/" + file));
  }

  /** A reader of all files. */
  public ScratchReader read() {
    return new ScratchReader(store, folder);
  }
}
