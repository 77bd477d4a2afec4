package dev.dateline.source.storage;

/**
 * What is at a URI of an {@link InputStorage}.
 *
 * @param uri absolute, percent-encoded, without a slash at its end
 * @param kind file, folder, or neither
 * @param size of a file in bytes
 * @param modifiedNanos time of a file's last modification in nanoseconds since 1970-01-01 UTC
 * @param inode what sets a file apart from another in its place; 0 where that is not known
 */
public record InputEntry(String uri, Kind kind, long size, long modifiedNanos, long inode) {

  /** What it is. */
  public enum Kind {
    /** A file. */
    FILE,

    /** A folder. */
    FOLDER,

    /** Neither. */
    OTHER
  }
}
