package dev.dateline.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The bytes of one version of an object from an offset.
 *
 * <p>A small object comes with one request, a large one in ranges. An answer that is cut off is
 * asked for again from there; if the object is another by then, reading fails. Not thread-safe.
 */
final class S3Bytes extends InputStream {

  private static final long RANGE = 8 << 20;
  private static final int TRIES = 5;
  private static final int UNSATISFIABLE = 416;

  private final Bucket bucket;
  private final String key;
  private final long most;
  private ObjectVersion version;
  private ResponseInputStream<GetObjectResponse> answer;
  private long at;
  private long end;

  private S3Bytes(Bucket bucket, String key, long start, long most) {
    this.bucket = bucket;
    this.key = key;
    this.at = start;
    this.most = most;
  }

  /**
   * Asks for the first of them.
   *
   * @throws NoSuchFileException when there is no such object
   */
  static S3Bytes open(Bucket bucket, String key, long start) throws IOException {
    return open(bucket, key, start, RANGE);
  }

  /** The same with a range of another size. */
  static S3Bytes open(Bucket bucket, String key, long start, long range) throws IOException {
    S3Bytes bytes = new S3Bytes(bucket, key, start, range);
    bytes.ask();
    return bytes;
  }

  /** What they are the bytes of. */
  ObjectVersion version() {
    return version;
  }

  private void ask() throws IOException {
    ResponseInputStream<GetObjectResponse> next;
    try {
      next =
          bucket.ask(
              key,
              client ->
                  client.getObject(
                      b ->
                          b.bucket(bucket.name())
                              .key(key)
                              .range("bytes=" + at + "-" + (at + most - 1))));
    } catch (IOException e) {
      if (e.getCause() instanceof S3Exception refused && refused.statusCode() == UNSATISFIABLE) {
        nothingThere();
        return;
      }
      throw e;
    }
    ObjectVersion now = ObjectVersion.of(next.response());
    if (version != null && !version.etag().equals(now.etag())) {
      next.abort();
      throw new IOException("another object has taken its place: " + bucket.place(key).uri());
    }
    version = now;
    answer = next;
    end = at + next.response().contentLength();
  }

  /** No range of an empty object can be had, and none behind the end of another. */
  private void nothingThere() throws IOException {
    version =
        bucket
            .head(key)
            .map(
                head ->
                    new ObjectVersion(
                        head.contentLength(),
                        ObjectVersion.unquoted(head.eTag()),
                        head.lastModified()))
            .orElseThrow(() -> new NoSuchFileException(bucket.place(key).uri()));
    if (at < version.size()) {
      throw new IOException("another object has taken its place: " + bucket.place(key).uri());
    }
    end = at;
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    for (int tries = 1; at < version.size(); tries++) {
      try {
        if (answer == null) {
          ask();
        }
        int n = at < end ? answer.read(buffer, start, length) : -1;
        if (n > 0) {
          at += n;
          return n;
        }
        if (at < end) {
          throw new EOFException("an answer was cut short: " + bucket.place(key).uri());
        }
        // All of a range was read: the next.
        drop();
        tries = 0;
      } catch (IOException e) {
        boolean ofAnswer = answer != null;
        drop();
        // What was refused when it was asked for was asked for often enough.
        if (!ofAnswer || tries == TRIES) {
          throw e;
        }
      }
    }
    return -1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  private void drop() {
    if (answer != null) {
      // What is left of it is not wanted, and not waited for.
      answer.abort();
      answer = null;
    }
  }

  @Override
  public void close() throws IOException {
    if (answer != null && at == end) {
      // Read to its end, so that the connection can be used again.
      answer.close();
      answer = null;
    }
    drop();
  }
}
