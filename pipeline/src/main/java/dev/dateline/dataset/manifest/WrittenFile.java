package dev.dateline.dataset.manifest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A row file that was written completely.
 *
 * @param path relative to the folder of its run
 * @param rows number of rows
 * @param bytes size
 * @param sha256 lower-case hex
 */
public record WrittenFile(String path, long rows, long bytes, String sha256)
    implements Comparable<WrittenFile>, Serializable {

  /** Checks the path: it comes from a file, and is opened. */
  public WrittenFile {
    Layout.checkRowFile(path);
    if (rows < 0 || bytes < 0) {
      throw new IllegalArgumentException("a negative number of rows or bytes in " + path);
    }
    Objects.requireNonNull(sha256);
  }

  /** The table that its rows belong to. */
  @JsonIgnore
  public Table table() {
    return Layout.tableOf(path);
  }

  /** The partition of its rows, or empty when they have no dates. */
  @JsonIgnore
  public Optional<Partition> partition() {
    return Layout.partitionOf(path);
  }

  @Override
  public int compareTo(WrittenFile other) {
    return path.compareTo(other.path);
  }
}
