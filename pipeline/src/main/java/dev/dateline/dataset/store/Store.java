package dev.dateline.dataset.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * The storage under a dataset, as narrow as the publishing protocol allows.
 *
 * <p>Paths are relative to the dataset's root, with {@code /} between names; a path that would
 * leave the root is refused with {@link IllegalArgumentException}, and one that leads through a
 * link, or to something other than a file, with {@link UnsafePathException}. Folders come with the
 * files in them. What has returned outlasts a power cut. Nothing above this interface knows what
 * kind of storage it is. Thread-safe.
 */
public interface Store extends Serializable {

  /** Where the dataset is, for people. */
  String root();

  /** The folder of this machine that it is; empty for a store elsewhere. */
  default Optional<String> folder() {
    return Optional.empty();
  }

  /** Begins a file that nobody sees until it is committed. */
  Draft draft(String path) throws IOException;

  /** Writes a file whole unless there is one; whether it did. Of many at once one succeeds. */
  boolean putIfAbsent(String path, byte[] content) throws IOException;

  /** Writes a file whole, at once over one that may be there; for names with a single owner. */
  void put(String path, byte[] content) throws IOException;

  /**
   * Whether a folder moves by copies, file by file, so that others may see part of it. Names of row
   * files then identify their content: no writer can put another file in the place of one that
   * counts.
   */
  default boolean movesByCopies() {
    return false;
  }

  /**
   * Creates a file for its writer's own use, which may be seen by half and lost in a power cut;
   * refuses one that exists.
   */
  OutputStream create(String path) throws IOException;

  /**
   * Opens a file.
   *
   * @throws NoSuchFileException when there is none
   */
  InputStream open(String path) throws IOException;

  /**
   * Opens a file for reading at any position.
   *
   * @throws NoSuchFileException when there is none
   */
  SeekableByteChannel openSeekable(String path) throws IOException;

  /**
   * A part of a file, in one request where that is what counts.
   *
   * @throws NoSuchFileException when there is no such file
   * @throws EOFException when it ends before
   */
  default byte[] range(String path, long from, int length) throws IOException {
    ByteBuffer range = ByteBuffer.allocate(length);
    try (SeekableByteChannel channel = openSeekable(path).position(from)) {
      while (range.position() < length) {
        // Channels of the JDK keep a buffer of the size of the largest read for each thread.
        range.limit(Math.min(length, range.position() + (1 << 18)));
        if (channel.read(range) < 0) {
          throw new EOFException("a file is cut short: " + path);
        }
      }
    }
    return range.array();
  }

  /** Whether a file or folder exists. */
  boolean exists(String path) throws IOException;

  /**
   * Size of a file in bytes.
   *
   * @throws NoSuchFileException when there is none
   */
  long size(String path) throws IOException;

  /** Names of the files and folders in a folder, in order of their names; empty if it is absent. */
  List<String> list(String folder) throws IOException;

  /** The files in a folder and all below it, in order of their paths; empty if it is absent. */
  List<StoredFile> files(String folder) throws IOException;

  /**
   * Moves a folder: at once where that can be, else by copies, of which one is the last to come and
   * its original the first to go. Repeated after any interruption it comes to the same result.
   *
   * @param last path in the folder of the file that shows that the folder is complete
   * @throws NoSuchFileException when neither folder is complete
   * @throws FileAlreadyExistsException when another whole folder is there
   */
  void move(String from, String to, String last) throws IOException;

  /**
   * Gives a file that never changes another path too, and copies it where that can't be.
   *
   * @throws FileAlreadyExistsException when there is a file
   */
  void share(String from, String to) throws IOException;

  /**
   * Copies files of a folder to another folder, over those that may be there.
   *
   * @param inner their paths in the folder
   * @throws UnsupportedOperationException where folders move at once
   */
  default void copy(String from, String to, List<String> inner) throws IOException {
    throw new UnsupportedOperationException("folders move at once: " + root());
  }

  /**
   * Deletes a file or folder with all below it; follows no link; does nothing if it is absent.
   *
   * @param first path in the folder of the file to delete before the others; empty if it is of no
   *     matter
   */
  void delete(String path, String first) throws IOException;

  /** The same in any order. */
  default void delete(String path) throws IOException {
    delete(path, "");
  }

  /** Forgets the drafts right in a folder that were never committed: their writers must be gone. */
  void discardDrafts(String folder) throws IOException;

  /**
   * What was begun, can't be seen as a file, and takes room all the same: large files whose writers
   * were cut off.
   */
  default List<StoredFile> unfinished() throws IOException {
    return List.of();
  }

  /** Ends some of it for good: its writers must be gone. */
  default void abort(List<StoredFile> unfinished) throws IOException {
    throw new UnsupportedOperationException("nothing unfinished stays: " + root());
  }

  /** Takes a lock that ends with this process at the latest; empty when another holder has it. */
  Optional<Lease> tryLock(String path) throws IOException;

  /** A file that is being written. Not thread-safe. */
  abstract class Draft extends OutputStream {

    /** Puts the file at its place, whole and lasting, at once over one that may be there. */
    public abstract void commit() throws IOException;

    /** Puts it in the place of another name in the same folder instead. */
    public abstract void commitAs(String name) throws IOException;

    /** Forgets the file unless it was committed. */
    @Override
    public abstract void close() throws IOException;
  }

  /** A lock that was taken. */
  interface Lease extends AutoCloseable {

    /** Whether it is still held: a lock can be taken from its holder without notice. */
    boolean mine() throws IOException;

    /** Gives the lock back. */
    @Override
    void close() throws IOException;
  }

  /** The whole content of a file; empty when there is none. */
  default Optional<byte[]> content(String path) throws IOException {
    try (InputStream in = open(path)) {
      return Optional.of(in.readAllBytes());
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.empty();
    }
  }
}
