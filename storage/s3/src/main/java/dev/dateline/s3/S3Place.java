package dev.dateline.s3;

import dev.dateline.source.storage.PercentEncoding;

/**
 * A place on S3.
 *
 * @param bucket its name
 * @param key of an object, or of a folder, whose objects' keys go on behind a slash; its characters
 *     stand for themselves; empty for the bucket
 */
record S3Place(String bucket, String key) {

  private static final String START = "s3://";

  /** The place whose key is percent-encoded. */
  static S3Place ofEncoded(String uri) {
    S3Place written = ofWritten(uri);
    return new S3Place(written.bucket, PercentEncoding.decoded(written.key));
  }

  /**
   * The place whose key stands for itself.
   *
   * @throws IllegalArgumentException when it can't be a place
   */
  static S3Place ofWritten(String uri) {
    if (!uri.regionMatches(true, 0, START, 0, START.length())) {
      throw new IllegalArgumentException("not a URI of S3");
    }
    int start = uri.indexOf('/', START.length());
    String bucket = uri.substring(START.length(), start < 0 ? uri.length() : start);
    if (!bucket.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]")) {
      throw new IllegalArgumentException("'" + bucket + "' is not a name of a bucket");
    }
    String path = start < 0 ? "" : uri.substring(start).replaceAll("/{2,}", "/").substring(1);
    return new S3Place(bucket, path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /** Its URI, with the characters as they are. */
  String uri() {
    return START + bucket + (key.isEmpty() ? "" : "/" + key);
  }

  /** The URI of a key in the bucket, percent-encoded. */
  String encoded(String other) {
    return START + bucket + (other.isEmpty() ? "" : "/" + PercentEncoding.encoded(other));
  }
}
