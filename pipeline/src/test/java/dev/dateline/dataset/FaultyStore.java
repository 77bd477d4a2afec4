package dev.dateline.dataset;

import dev.dateline.dataset.store.CopyingMove;
import dev.dateline.dataset.store.OverlayMove;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.fixtures.Sweep;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** A store whose operations are counted, and one of which fails. */
final class FaultyStore implements Store {

  private static final long serialVersionUID = 1;

  /** The kind of failure. */
  enum Fault {
    /** The process dies before the operation. */
    HALT_BEFORE,

    /** The process dies after the operation; of a write, only the first half is done. */
    HALT_AFTER,

    /** The operation fails, once. */
    IO_ERROR,

    /** The operation fails if it writes, and so does every later one that does. */
    NO_SPACE
  }

  /** The death of a process: no operation works after it. */
  static final class Halt extends Error {
    private static final long serialVersionUID = 1;

    Halt() {
      super("halted", null, false, false);
    }
  }

  private final transient Store store;
  private final Fault fault;
  private final long at;
  private final boolean copies;
  private long operations;
  private boolean dead;
  private boolean full;

  /** A store in which the operation with this number, from 1, fails. */
  FaultyStore(Store store, Fault fault, long at) {
    this(store, fault, at, false);
  }

  private FaultyStore(Store store, Fault fault, long at, boolean copies) {
    this.store = store;
    this.fault = fault;
    this.at = at;
    this.copies = copies;
  }

  /** The same in a store that moves folders by copies, as to another device. */
  FaultyStore copying() {
    return new FaultyStore(store, fault, at, true);
  }

  /** A store in which nothing fails. */
  static FaultyStore counting(Store store) {
    return new FaultyStore(store, Fault.IO_ERROR, Long.MAX_VALUE);
  }

  /** The numbers of operations at which a fault is tried, as far as the {@link Sweep} goes. */
  static LongStream operationsToTry(Fault fault, long operations) {
    return Sweep.of(fault.name(), operations);
  }

  /** The number of operations so far. */
  long operations() {
    return operations;
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private interface Effect {
    void run() throws IOException;
  }

  private <T> T reading(Operation<T> operation) throws IOException {
    return operate(false, operation, () -> {});
  }

  private void writing(Effect effect) throws IOException {
    writing(effect, () -> {});
  }

  private void writing(Effect effect, Effect half) throws IOException {
    operate(
        true,
        () -> {
          effect.run();
          return true;
        },
        half);
  }

  private <T> T operate(boolean writes, Operation<T> operation, Effect half) throws IOException {
    if (dead) {
      throw new Halt();
    }
    boolean now = ++operations == at;
    full |= now && fault == Fault.NO_SPACE;
    if (now && fault == Fault.HALT_BEFORE) {
      half.run();
      dead = true;
      throw new Halt();
    }
    if (full && writes) {
      half.run();
      throw new IOException("No space left on device");
    }
    if (now && fault == Fault.IO_ERROR) {
      throw new IOException("Input/output error");
    }
    T result = operation.run();
    if (now && fault == Fault.HALT_AFTER) {
      dead = true;
      throw new Halt();
    }
    return result;
  }

  @Override
  public String root() {
    return store.root();
  }

  @Override
  public Draft draft(String path) throws IOException {
    Draft[] begun = new Draft[1];
    writing(() -> begun[0] = store.draft(path));
    return new FaultyDraft(begun[0]);
  }

  /** A process that dies leaves its drafts where they are. */
  private final class FaultyDraft extends Draft {

    private final Draft draft;

    FaultyDraft(Draft draft) {
      this.draft = draft;
    }

    @Override
    public void write(int b) throws IOException {
      writing(() -> draft.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      writing(
          () -> draft.write(bytes, offset, length), () -> draft.write(bytes, offset, length / 2));
    }

    @Override
    public void commit() throws IOException {
      writing(draft::commit);
    }

    @Override
    public void commitAs(String name) throws IOException {
      writing(() -> draft.commitAs(name));
    }

    @Override
    public void close() throws IOException {
      if (!dead) {
        draft.close();
        reading(() -> true);
      }
    }
  }

  @Override
  public boolean putIfAbsent(String path, byte[] content) throws IOException {
    return operate(true, () -> store.putIfAbsent(path, content), () -> {});
  }

  @Override
  public void put(String path, byte[] content) throws IOException {
    writing(() -> store.put(path, content));
  }

  @Override
  public OutputStream create(String path) throws IOException {
    OutputStream[] file = new OutputStream[1];
    writing(() -> file[0] = store.create(path));
    return new FilterOutputStream(file[0]) {
      @Override
      public void write(int b) throws IOException {
        writing(() -> out.write(b));
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        writing(() -> out.write(bytes, offset, length), () -> out.write(bytes, offset, length / 2));
      }

      @Override
      public void close() throws IOException {
        out.close();
        reading(() -> true);
      }
    };
  }

  @Override
  public InputStream open(String path) throws IOException {
    return reading(() -> store.open(path));
  }

  @Override
  public SeekableByteChannel openSeekable(String path) throws IOException {
    return reading(() -> store.openSeekable(path));
  }

  @Override
  public byte[] range(String path, long from, int length) throws IOException {
    return reading(() -> store.range(path, from, length));
  }

  @Override
  public boolean exists(String path) throws IOException {
    return reading(() -> store.exists(path));
  }

  @Override
  public long size(String path) throws IOException {
    return reading(() -> store.size(path));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return reading(() -> store.list(folder));
  }

  @Override
  public List<StoredFile> files(String folder) throws IOException {
    return reading(() -> store.files(folder));
  }

  @Override
  public boolean movesByCopies() {
    return store.movesByCopies();
  }

  /** One after the other: each may be the last thing that is done. */
  @Override
  public void copy(String from, String to, List<String> inner) throws IOException {
    for (String file : inner) {
      writing(() -> store.copy(from, to, List.of(file)));
    }
  }

  /** At once, or by copies of which each may be the last thing that is done. */
  @Override
  public void move(String from, String to, String last) throws IOException {
    if (store.movesByCopies()) {
      new OverlayMove(this).move(from, to, last);
    } else if (copies) {
      new CopyingMove(this).move(from, to, last);
    } else {
      writing(() -> store.move(from, to, last));
    }
  }

  @Override
  public void share(String from, String to) throws IOException {
    writing(() -> store.share(from, to));
  }

  /** Deletes file by file, as a file system does: each may be the last. */
  @Override
  public void delete(String path, String first) throws IOException {
    if (!first.isEmpty()) {
      deleteOne(path + "/" + first);
    }
    if (isFolder(path)) {
      for (StoredFile file : store.files(path)) {
        deleteOne(file.path());
      }
    }
    deleteOne(path);
  }

  private boolean isFolder(String path) throws IOException {
    try {
      store.open(path).close();
      return false;
    } catch (IOException e) {
      return store.exists(path);
    }
  }

  private void deleteOne(String path) throws IOException {
    reading(
        () -> {
          store.delete(path);
          return true;
        });
  }

  @Override
  public void discardDrafts(String folder) throws IOException {
    reading(
        () -> {
          store.discardDrafts(folder);
          return true;
        });
  }

  /** A process that dies loses its locks. */
  @Override
  public Optional<Lease> tryLock(String path) throws IOException {
    Optional<Lease> lock = store.tryLock(path);
    boolean alive = false;
    try {
      reading(() -> true);
      alive = true;
      return lock;
    } finally {
      if (!alive && lock.isPresent()) {
        lock.get().close();
      }
    }
  }
}
