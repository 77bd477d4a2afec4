package dev.dateline.s3;

import java.time.Instant;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The version of an object, as a response states it.
 *
 * @param size of all of it, in bytes
 * @param etag without quotes: another for any other content
 * @param modified to the second
 */
record ObjectVersion(long size, String etag, Instant modified) {

  private static final String TOTAL = "/";

  /** That of which a part or all was answered. */
  static ObjectVersion of(GetObjectResponse answer) {
    String range = answer.contentRange();
    long size =
        range == null
            ? answer.contentLength()
            : Long.parseLong(range.substring(range.indexOf(TOTAL) + 1));
    return new ObjectVersion(size, unquoted(answer.eTag()), answer.lastModified());
  }

  static String unquoted(String etag) {
    return etag == null ? "" : etag.replace("\"", "");
  }
}
