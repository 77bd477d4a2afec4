package dev.dateline.hdfs;

import dev.dateline.dataset.store.UnsafePathException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The paths of a dataset in a folder of HDFS: none leaves it.
 *
 * @param cluster that it is on
 * @param top absolute path of the folder
 */
record HdfsPaths(Cluster cluster, String top) {

  String root() {
    return cluster.root() + top;
  }

  /**
   * The absolute path of a path.
   *
   * @throws IllegalArgumentException when it leaves the root
   */
  String checked(String path) {
    if (path.isEmpty()) {
      return top.isEmpty() ? "/" : top;
    }
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        throw new IllegalArgumentException(
            "path outside the dataset: '" + path + "' (" + root() + "). Expected names below it.");
      }
    }
    return top + "/" + path;
  }

  Path at(String absolute) {
    return cluster.path(absolute);
  }

  /** Asks about an absolute path; a missing permission is reported to the user. */
  <T> T ask(String absolute, Cluster.Question<T> question) throws IOException {
    try {
      return cluster.ask(absolute, question);
    } catch (AccessDeniedException e) {
      throw HdfsFailures.denied(e);
    }
  }

  /** What is at an absolute path. */
  Optional<FileStatus> status(String absolute) throws IOException {
    try {
      return Optional.of(ask(absolute, files -> files.getFileStatus(at(absolute))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * What is known of a file.
   *
   * @throws NoSuchFileException when there is none
   * @throws UnsafePathException when something else is there
   */
  FileStatus file(String absolute) throws IOException {
    FileStatus found =
        status(absolute).orElseThrow(() -> new NoSuchFileException(cluster.root() + absolute));
    if (!found.isFile()) {
      throw UnsafePathException.noFile(cluster.root() + absolute);
    }
    return found;
  }
}
