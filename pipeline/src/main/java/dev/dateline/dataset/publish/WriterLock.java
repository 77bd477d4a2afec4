package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.store.DatasetLockedException;
import dev.dateline.dataset.store.FencedStore;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.LocalMachine;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The lock of whoever writes to a dataset, with a note for people. */
final class WriterLock implements AutoCloseable {

  private final Store store;
  private final Store.Lease lease;

  private WriterLock(Store store, Store.Lease lease) {
    this.store = store;
    this.lease = lease;
  }

  /**
   * Takes the lock.
   *
   * @throws DatasetLockedException when another process or thread has it
   */
  static WriterLock take(Store store) throws IOException {
    Store.Lease lease = store.tryLock(Layout.LOCK).orElse(null);
    if (lease == null) {
      throw new DatasetLockedException(
          "the dataset is locked: "
              + store.root()
              + JsonFiles.note(store, Layout.HOLDER, Holder.class)
                  .map(holder -> " (" + holder + ")")
                  .orElse("")
              + ". Wait for the other run to end.");
    }
    return new WriterLock(store, lease);
  }

  /** Whether it is still held. */
  boolean mine() throws IOException {
    return lease.mine();
  }

  /** The store, for as long as the lock is held. */
  Store fenced() {
    return new FencedStore(store, lease);
  }

  /** Records who has the lock, and what for. */
  void sign(String purpose, Instant now) throws IOException {
    JsonFiles.write(
        store,
        Layout.HOLDER,
        new Holder(ProcessHandle.current().pid(), purpose, now, LocalMachine.name()));
  }

  /**
   * Whether certainly nobody writes, as far as can be found out without taking the lock: nobody has
   * left a note, or only a process of this machine that has ended.
   */
  static boolean isFree(Store store) throws IOException {
    Optional<Holder> holder = JsonFiles.note(store, Layout.HOLDER, Holder.class);
    return holder.isPresent() ? holder.get().isGone() : !store.exists(Layout.HOLDER);
  }

  @Override
  public void close() throws IOException {
    try {
      if (lease.mine()) {
        store.delete(Layout.HOLDER);
      }
    } finally {
      lease.close();
    }
  }

  private record Holder(long process, String purpose, Instant since, String host) {

    /** Only a process of this machine can be known to have ended. */
    boolean isGone() {
      try {
        return host != null && LocalMachine.hasEnded(host, process);
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public String toString() {
      return "process " + process + ", " + purpose + ", since " + since;
    }
  }
}
