package dev.dateline.source;

import dev.dateline.source.storage.InputEntry;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A regular file of the input as it was when it was listed.
 *
 * <p>Files are equal when URI, size and time are: the inode shows only whether what is opened is
 * what was listed a moment ago. A file that is restored from a backup has another, and is
 * unchanged.
 *
 * @param uri absolute URI; percent-encodes every byte of the name that is not plain ASCII, so that
 *     it names the same file under any locale
 * @param size in bytes
 * @param modifiedNanos time of the last modification in nanoseconds since 1970-01-01 UTC
 * @param inode its number in its file system, which is the same on every machine that mounts it
 *     (the number of the device is not); 0 where it is not known
 */
public record SourceFile(String uri, long size, long modifiedNanos, long inode)
    implements Serializable {

  private static final String INODE = "ino=";

  /** A file whose inode is not known. */
  public SourceFile(String uri, long size, long modifiedNanos) {
    this(uri, size, modifiedNanos, 0);
  }

  /** The file as it is now. */
  static SourceFile of(Path path, BasicFileAttributes attributes) {
    return of(FileUris.uri(path), attributes);
  }

  /** The file as it is now on storage elsewhere. */
  static SourceFile of(InputEntry entry) {
    return new SourceFile(entry.uri(), entry.size(), entry.modifiedNanos(), entry.inode());
  }

  /** The file with these attributes. */
  static SourceFile of(String uri, BasicFileAttributes attributes) {
    return new SourceFile(
        uri,
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        inode(attributes.fileKey()));
  }

  /**
   * Refuses as SOURCE_CHANGED unless this is how the file is now.
   *
   * @param inodesStay whether a file keeps its number as long as it is the same
   */
  void compare(SourceFile now, boolean inodesStay) throws RefusedException {
    if (now.size() != size) {
      throw RefusedException.changed("listed with " + size + " bytes, has " + now.size());
    }
    if (now.modifiedNanos() != modifiedNanos) {
      throw RefusedException.changed("modified since it was listed");
    }
    if (now.inode() != inode && now.inode() != 0 && inode != 0 && inodesStay) {
      throw RefusedException.changed("another file has taken its place");
    }
  }

  /** The same without its inode, for whoever reads it long after it was listed. */
  public SourceFile withoutInode() {
    return new SourceFile(uri, size, modifiedNanos);
  }

  /** What is at a path, itself and not what it links to. */
  static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file
        && uri.equals(file.uri)
        && size == file.size
        && modifiedNanos == file.modifiedNanos;
  }

  @Override
  public int hashCode() {
    return Objects.hash(uri, size, modifiedNanos);
  }

  /** Java gives the number only within a text: {@code (dev=fe01,ino=1234)}. */
  private static long inode(Object fileKey) {
    String key = String.valueOf(fileKey);
    int start = key.indexOf(INODE) + INODE.length();
    int end = start;
    while (end < key.length() && Character.isDigit(key.charAt(end))) {
      end++;
    }
    try {
      return start < INODE.length() || end == start ? 0 : Long.parseLong(key, start, end, 10);
    } catch (NumberFormatException e) {
      // A number beyond 63 bits: as good as none.
      return 0;
    }
  }
}
