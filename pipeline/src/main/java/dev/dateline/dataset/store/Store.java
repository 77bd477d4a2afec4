package dev.dateline.dataset.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;

/**
 * The file system under a dataset, as narrow as the publishing protocol allows.
 *
 * <p>Paths are relative to the dataset's root, with {@code /} between names; a path that would
 * leave the root is refused with {@link IllegalArgumentException}. Nothing above this interface
 * knows what kind of file system it is. Thread-safe.
 */
public interface Store extends Serializable {

  /** Where the dataset stands, for people. */
  String root();

  /** Creates a file and the folders above it; refuses one that exists. */
  OutputStream create(String path) throws IOException;

  /** Opens a file. */
  InputStream open(String path) throws IOException;

  /** Opens a file for reading at any position. */
  SeekableByteChannel openSeekable(String path) throws IOException;

  /** Whether a file or folder exists. */
  boolean exists(String path) throws IOException;

  /** Size of a file in bytes. */
  long size(String path) throws IOException;

  /** Names of the files and folders in a folder, in order of their names; empty if it is absent. */
  List<String> list(String folder) throws IOException;

  /** Paths of the files in a folder and all below it, in order; empty if it is absent. */
  List<String> files(String folder) throws IOException;

  /** Creates a folder and those above it; does nothing if it exists. */
  void createFolder(String path) throws IOException;

  /** Renames a file or folder at once, and never copies; refuses a target that exists. */
  void rename(String from, String to) throws IOException;

  /** Renames a file at once over one that may exist. */
  void replace(String from, String to) throws IOException;

  /**
   * Gives a file that never changes another path too, and copies it where that can't be; refuses a
   * target that exists.
   */
  void share(String from, String to) throws IOException;

  /** Makes the content of a file, or the names in a folder, outlast a power cut. */
  void sync(String path) throws IOException;

  /** Deletes a file or folder with all below it; follows no link; does nothing if it is absent. */
  void delete(String path) throws IOException;

  /** Takes a lock that ends with this process at the latest; empty when another holder has it. */
  Optional<Lock> tryLock(String path) throws IOException;

  /** A lock that is held. */
  interface Lock extends AutoCloseable {
    /** Gives the lock back. */
    @Override
    void close() throws IOException;
  }
}
