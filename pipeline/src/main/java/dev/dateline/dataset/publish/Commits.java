package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.ChangeLog;
import dev.dateline.dataset.manifest.ChangeRecord;
import dev.dateline.dataset.store.LockLostException;
import dev.dateline.dataset.store.Store;
import java.io.IOException;

/**
 * Commits publications and changes, always by taking the next number of the dataset's records,
 * which only one writer can take.
 *
 * <p>Not thread-safe.
 */
final class Commits {

  private final Store store;
  private final ChangeLog log;
  private long last;

  /** Commits over the dataset as it is now; nothing in it is unfinished. */
  Commits(Store store) throws IOException {
    this.store = store;
    this.log = new ChangeLog(store);
    this.last = log.state().last();
  }

  /**
   * Decides a change and carries it out.
   *
   * @throws LockLostException when the dataset was changed since; nothing is changed then
   */
  void commit(ChangeRecord record) throws IOException {
    ChangeLog.Decided change = new ChangeLog.Decided(last + 1, record);
    if (!log.decide(change)) {
      throw stale(store);
    }
    last++;
    new DecidedChange(store, change).carryOut();
  }

  /** The failure when the dataset has changed since it was read. */
  static LockLostException stale(Store store) {
    return new LockLostException(
        "the dataset was changed by another run meanwhile: "
            + store.root()
            + ". Nothing was published. Run it again.");
  }
}
