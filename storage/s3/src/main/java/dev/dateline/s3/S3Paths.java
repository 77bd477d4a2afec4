package dev.dateline.s3;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/**
 * The paths of a dataset below a prefix of a bucket: none leaves it.
 *
 * @param bucket that it is in
 * @param top key of its folder; empty for the bucket
 */
record S3Paths(Bucket bucket, String top) {

  /** What is asked, or done. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws IOException;
  }

  String root() {
    return bucket.place(top).uri();
  }

  /**
   * The key of a path.
   *
   * @throws IllegalArgumentException when it leaves the root
   */
  String key(String path) {
    if (path.isEmpty()) {
      return top;
    }
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        throw new IllegalArgumentException(
            "path outside the dataset: '" + path + "' (" + root() + "). Expected names below it.");
      }
    }
    return top.isEmpty() ? path : top + "/" + path;
  }

  /** How the keys of all objects in a folder begin. */
  String folder(String path) {
    String key = key(path);
    return key.isEmpty() ? "" : key + "/";
  }

  S3Upload upload() {
    return new S3Upload(bucket);
  }

  S3Objects objects() {
    return new S3Objects(bucket);
  }

  /** Asks; a missing permission is reported to the user. */
  <T> T ask(Question<T> question) throws IOException {
    try {
      return question.ask();
    } catch (AccessDeniedException e) {
      throw S3Failures.denied(e);
    }
  }
}
