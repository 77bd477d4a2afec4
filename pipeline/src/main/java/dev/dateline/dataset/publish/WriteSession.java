package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.ChangeRecord;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.store.DatasetLockedException;
import dev.dateline.dataset.store.LockLostException;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The state of a writer that holds a dataset's lock: the runs that it found published, and what it
 * has published or changed since.
 *
 * <p>Not thread-safe.
 */
public final class WriteSession implements AutoCloseable {

  private final DatasetContext dataset;
  private final WriterLock lock;
  private final Commits commits;
  private final List<String> recovered;
  private final List<Manifest> found;
  private final List<Manifest> published;

  private WriteSession(DatasetContext dataset, WriterLock lock) throws IOException {
    Store store = lock.fenced();
    this.dataset = dataset.through(store);
    this.lock = lock;
    this.recovered = new Recovery(store).run();
    this.commits = new Commits(store);
    this.found = Snapshot.of(store).manifests();
    this.published = new ArrayList<>(found);
  }

  /**
   * Takes the dataset's lock, and tidies up after whoever had it last.
   *
   * @param purpose what for, shown to whoever finds it locked
   * @throws DatasetLockedException when another process or thread has it
   */
  public static WriteSession begin(DatasetContext dataset, String purpose) throws IOException {
    Store store = dataset.store();
    WriterLock lock = WriterLock.take(store);
    WriteSession session = null;
    try {
      // Recovery comes before anything is written: it may be what frees a full disk.
      WriteSession recovered = new WriteSession(dataset, lock);
      lock.sign(purpose, dataset.clock().instant());
      session = recovered;
      return session;
    } finally {
      if (session == null) {
        lock.close();
      }
    }
  }

  /** The dataset. */
  public DatasetContext dataset() {
    return dataset;
  }

  /** What was left by runs that were cut off, and what became of it, in words. */
  public List<String> recovered() {
    return recovered;
  }

  /** The manifests of the published runs, in order of publication: as they are now, not a copy. */
  public List<Manifest> published() {
    return Collections.unmodifiableList(published);
  }

  /** The place of the next run in the order of publication. */
  long nextSequence() {
    return nextSequence(published);
  }

  /** The place behind runs in the order of publication. */
  static long nextSequence(List<Manifest> published) {
    return published.isEmpty() ? 1 : published.get(published.size() - 1).sequence() + 1;
  }

  /** Whether the lock is still held. */
  public boolean holdsLock() throws IOException {
    return lock.mine();
  }

  /**
   * Adds a sealed run.
   *
   * @throws LockLostException when the dataset is not as it was found; nothing is published then
   */
  void add(Manifest manifest, String attemptFolder) throws IOException {
    refuseStale();
    commits.commit(ChangeRecord.publication(manifest.run(), attemptFolder));
    published.add(manifest);
  }

  /** What was published without a record, as by a restored backup, counts too. */
  private void refuseStale() throws IOException {
    List<Manifest> now = Snapshot.of(dataset.store()).manifests();
    if (!Ledger.runs(now).equals(Ledger.runs(published))
        || !Ledger.digest(now).equals(Ledger.digest(published))) {
      throw Commits.stale(dataset.store());
    }
  }

  /**
   * Begins a change of published runs.
   *
   * @param purpose in one word, for people who look into the trash
   */
  public Swap swap(String purpose) {
    return Swap.begin(dataset, purpose, published);
  }

  /**
   * Checks a staged run of a swap against its manifest, and makes it ready to come.
   *
   * @param manifest all of it but the attachments
   * @throws UnsoundRunException when it is not whole; nothing is changed then
   */
  public Manifest seal(Swap swap, Manifest manifest) throws IOException {
    return new Seal(dataset).write(swap, manifest);
  }

  /**
   * Puts the sealed runs of a swap in the place of published ones, all at once.
   *
   * @param removed ids of the runs that go
   * @throws LockLostException when the dataset is not as it was found; nothing is changed then
   */
  public void commit(Swap swap, Collection<String> removed) throws IOException {
    refuseStale();
    swap.commit(commits, removed);
    published.clear();
    published.addAll(Snapshot.of(dataset.store()).manifests());
  }

  /**
   * Gives the lock back, after the files about the whole dataset were written if it has changed.
   */
  @Override
  public void close() throws IOException {
    try {
      if (lock.mine() && (!published.equals(found) || !recovered.isEmpty())) {
        dataset.attachments().refresh(new PublishedDataset(dataset.store()));
      }
    } finally {
      lock.close();
    }
  }
}
