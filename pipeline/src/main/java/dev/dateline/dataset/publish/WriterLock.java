package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.store.DatasetLockedException;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.time.Instant;

/** The lock of whoever writes to a dataset, with a note for people. */
public final class WriterLock implements AutoCloseable {

  private final Store store;
  private final Store.Lock lock;

  private WriterLock(Store store, Store.Lock lock) {
    this.store = store;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws DatasetLockedException when another process or thread has it
   */
  public static WriterLock take(Store store) throws IOException {
    Store.Lock lock = store.tryLock(Layout.LOCK).orElse(null);
    if (lock == null) {
      throw new DatasetLockedException(
          "the dataset is locked: "
              + store.root()
              + JsonFiles.note(store, Layout.HOLDER, Holder.class)
                  .map(holder -> " (" + holder + ")")
                  .orElse("")
              + ". Wait for the other run to end.");
    }
    return new WriterLock(store, lock);
  }

  /** Says who has the lock, and what for. */
  public void sign(String purpose, Instant now) throws IOException {
    JsonFiles.write(store, Layout.HOLDER, new Holder(ProcessHandle.current().pid(), purpose, now));
  }

  @Override
  public void close() throws IOException {
    try {
      store.delete(Layout.HOLDER);
    } finally {
      lock.close();
    }
  }

  private record Holder(long process, String purpose, Instant since) {
    @Override
    public String toString() {
      return "process " + process + ", " + purpose + ", since " + since;
    }
  }
}
