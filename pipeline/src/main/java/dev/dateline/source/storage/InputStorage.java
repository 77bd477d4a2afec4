package dev.dateline.source.storage;

import dev.dateline.extension.Extension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * Storage from which input is read, other than local disks; found as a service by the scheme of its
 * URIs.
 *
 * <p>URIs are absolute, and percent-encoded as {@link PercentEncoding} does. An {@link IOException}
 * means that the storage fails, except for those that are named here. Thread-safe.
 */
public interface InputStorage extends Extension {

  /**
   * What is at a URI, under its full URI; empty when nothing is.
   *
   * @throws AccessDeniedException when permission is denied
   */
  Optional<InputEntry> at(String uri) throws IOException;

  /**
   * What is in a folder, in any order.
   *
   * @throws AccessDeniedException when permission is denied
   * @throws NoSuchFileException when it is gone
   */
  List<InputEntry> children(String folder) throws IOException;

  /**
   * The bytes of a file from an offset.
   *
   * @throws AccessDeniedException when it may not be read
   * @throws NoSuchFileException when it is gone
   * @throws IOException also now or while it is read: the refusal of a file that alone can't be
   *     read
   */
  InputStream open(String uri, long start) throws IOException;

  /**
   * What bytes that were opened are of, where they can be of nothing else until their end, whatever
   * comes in the place of the file; empty where that must be looked at.
   */
  default Optional<InputEntry> versionOf(InputStream opened) {
    return Optional.empty();
  }
}
