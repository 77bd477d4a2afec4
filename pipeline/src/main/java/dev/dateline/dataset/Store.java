package dev.dateline.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/**
 * The file system under a dataset, as narrow as the publishing protocol allows.
 *
 * <p>Paths are relative to the dataset's root, with {@code /} between names. Nothing above this
 * interface knows what kind of file system it is. Thread-safe.
 */
public interface Store extends Serializable {

  /** Creates a file and the folders above it; refuses one that exists. */
  OutputStream create(String path) throws IOException;

  /** Opens a file. */
  InputStream open(String path) throws IOException;

  /** Opens a file for reading at any position. */
  SeekableByteChannel openSeekable(String path) throws IOException;

  /** Whether a file or folder exists. */
  boolean exists(String path) throws IOException;

  /** Names of the files and folders in a folder, in order of their names; empty if it is absent. */
  List<String> list(String folder) throws IOException;

  /** Renames a file or folder at once; refuses a target that exists. */
  void rename(String from, String to) throws IOException;

  /** Deletes a file or folder with all below it; does nothing if it is absent. */
  void delete(String path) throws IOException;
}
