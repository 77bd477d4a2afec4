package dev.dateline.dataset.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

/**
 * A store for the holder of a lock. Before every operation that others would see, it checks whether
 * the lock is still held, and refuses with {@link LockLostException} when it is not.
 *
 * <p>Workers get the store without these checks: what they write is not visible before it is
 * published.
 */
public final class FencedStore implements Store {

  private static final long serialVersionUID = 1;

  private final transient Store store;
  private final transient Lease lease;

  /** The store, as long as the lock is held. */
  public FencedStore(Store store, Lease lease) {
    this.store = store;
    this.lease = lease;
  }

  /** The store alone, for workers who may outlive the lock. */
  public Store forWorkers() {
    return store;
  }

  private Store fenced() throws IOException {
    if (!lease.mine()) {
      throw new LockLostException(store.root(), null);
    }
    return store;
  }

  private Object writeReplace() throws ObjectStreamException {
    return store;
  }

  @Override
  public String root() {
    return store.root();
  }

  @Override
  public Optional<String> folder() {
    return store.folder();
  }

  @Override
  public Draft draft(String path) throws IOException {
    return store.draft(path);
  }

  @Override
  public boolean putIfAbsent(String path, byte[] content) throws IOException {
    return fenced().putIfAbsent(path, content);
  }

  @Override
  public void put(String path, byte[] content) throws IOException {
    fenced().put(path, content);
  }

  @Override
  public OutputStream create(String path) throws IOException {
    return store.create(path);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return store.open(path);
  }

  @Override
  public SeekableByteChannel openSeekable(String path) throws IOException {
    return store.openSeekable(path);
  }

  @Override
  public byte[] range(String path, long from, int length) throws IOException {
    return store.range(path, from, length);
  }

  @Override
  public boolean exists(String path) throws IOException {
    return store.exists(path);
  }

  @Override
  public long size(String path) throws IOException {
    return store.size(path);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return store.list(folder);
  }

  @Override
  public List<StoredFile> files(String folder) throws IOException {
    return store.files(folder);
  }

  @Override
  public void move(String from, String to, String last) throws IOException {
    if (store.movesByCopies()) {
      // Takes its time: asked again before each step that can't be taken back.
      new OverlayMove(this).move(from, to, last);
    } else {
      fenced().move(from, to, last);
    }
  }

  @Override
  public void share(String from, String to) throws IOException {
    store.share(from, to);
  }

  @Override
  public boolean movesByCopies() {
    return store.movesByCopies();
  }

  @Override
  public void copy(String from, String to, List<String> inner) throws IOException {
    fenced().copy(from, to, inner);
  }

  @Override
  public void delete(String path, String first) throws IOException {
    fenced().delete(path, first);
  }

  @Override
  public void discardDrafts(String folder) throws IOException {
    fenced().discardDrafts(folder);
  }

  @Override
  public List<StoredFile> unfinished() throws IOException {
    return store.unfinished();
  }

  @Override
  public void abort(List<StoredFile> unfinished) throws IOException {
    fenced().abort(unfinished);
  }

  @Override
  public Optional<Lease> tryLock(String path) throws IOException {
    return store.tryLock(path);
  }

  @Override
  public String toString() {
    return store.toString();
  }
}
