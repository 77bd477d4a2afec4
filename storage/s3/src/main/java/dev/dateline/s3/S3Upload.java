package dev.dateline.s3;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Stores objects, each completely or not at all.
 *
 * @param bucket where
 */
record S3Upload(Bucket bucket) {

  private static final int PART = 8 << 20;
  private static final long LARGE = 2L * PART;
  private static final int CONFLICTS = 10;
  private static final int IS_THERE = 412;
  private static final int CONFLICT = 409;
  private static final String WRITER = "dateline-writer";

  /** Stores an object over one that may be there: a large one in parts. */
  void put(String key, Spool content) throws IOException {
    if (content.size() <= LARGE) {
      put(key, content.part(0, (int) content.size()));
    } else {
      putParts(key, content);
    }
  }

  /**
   * Stores an object where there is none.
   *
   * @throws FileAlreadyExistsException when there is one
   */
  void putNew(String key, Spool content) throws IOException {
    boolean isLarge = content.size() > LARGE;
    // Of parts no service but AWS's looks at the end whether there is one.
    boolean isThere =
        isLarge
            ? bucket.head(key).isPresent()
            : !putIfAbsent(key, content.part(0, (int) content.size()));
    if (isThere) {
      throw new FileAlreadyExistsException(bucket.place(key).uri());
    }
    if (isLarge) {
      putParts(key, content);
    }
  }

  /** The same with a small one. */
  void put(String key, byte[] content) throws IOException {
    bucket.ask(
        key,
        client ->
            client.putObject(
                b -> b.bucket(bucket.name()).key(key), RequestBody.fromBytes(content)));
  }

  /** Stores an object unless there is one; whether it did. Of many at once one succeeds. */
  boolean putIfAbsent(String key, byte[] content) throws IOException {
    String writer = UUID.randomUUID().toString();
    for (int tries = 1; ; tries++) {
      try {
        bucket.ask(
            key,
            client ->
                client.putObject(
                    b ->
                        b.bucket(bucket.name())
                            .key(key)
                            .ifNoneMatch("*")
                            .metadata(Map.of(WRITER, writer)),
                    RequestBody.fromBytes(content)));
        return true;
      } catch (IOException e) {
        int status = e.getCause() instanceof S3Exception answer ? answer.statusCode() : 0;
        if (status == IS_THERE) {
          // An answer that was lost is asked for again, and finds what was stored by itself.
          return isOf(writer, key);
        }
        if (status != CONFLICT || tries == CONFLICTS) {
          throw e;
        }
      }
    }
  }

  private boolean isOf(String writer, String key) throws IOException {
    Optional<HeadObjectResponse> found = bucket.head(key);
    return found.isPresent() && writer.equals(found.get().metadata().get(WRITER));
  }

  private void putParts(String key, Spool content) throws IOException {
    String upload =
        bucket
            .ask(key, client -> client.createMultipartUpload(b -> b.bucket(bucket.name()).key(key)))
            .uploadId();
    boolean isStored = false;
    try {
      List<CompletedPart> parts = new ArrayList<>();
      for (long start = 0; start < content.size(); start += PART) {
        parts.add(part(key, upload, parts.size() + 1, content, start));
      }
      bucket.ask(
          key,
          client ->
              client.completeMultipartUpload(
                  b ->
                      b.bucket(bucket.name())
                          .key(key)
                          .uploadId(upload)
                          .multipartUpload(all -> all.parts(parts))));
      isStored = true;
    } finally {
      if (!isStored) {
        abort(key, upload);
      }
    }
  }

  private CompletedPart part(String key, String upload, int number, Spool content, long start)
      throws IOException {
    byte[] bytes = content.part(start, (int) Math.min(PART, content.size() - start));
    String etag =
        bucket
            .ask(
                key,
                client ->
                    client.uploadPart(
                        b -> b.bucket(bucket.name()).key(key).uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(bytes)))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(etag).build();
  }

  /** Forgets the parts of an object that was not stored; does nothing if they are gone. */
  void abort(String key, String upload) throws IOException {
    try {
      bucket.ask(
          key,
          client ->
              client.abortMultipartUpload(b -> b.bucket(bucket.name()).key(key).uploadId(upload)));
    } catch (java.nio.file.NoSuchFileException e) {
      // It is gone, as it should be.
    }
  }
}
