package dev.dateline.source;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A regular file of the input as it stood when it was listed.
 *
 * @param uri absolute URI; percent-encodes every byte of the name that is not plain ASCII, so that
 *     it names the same file under any locale
 * @param size in bytes
 * @param modifiedNanos time of the last modification in nanoseconds since 1970-01-01 UTC
 */
public record SourceFile(String uri, long size, long modifiedNanos) implements Serializable {

  /** The file as it stands now. */
  static SourceFile of(Path path, BasicFileAttributes attributes) {
    return new SourceFile(
        FileUris.uri(path),
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /** Whether it stands, seen from here, as it was listed. */
  public boolean stands() throws IOException {
    Path path = FileUris.path(uri);
    try {
      return equals(of(path, attributes(path)));
    } catch (FileSystemException e) {
      return false;
    }
  }

  /** What stands at a path, itself and not what it links to. */
  static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
