package dev.dateline.s3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/**
 * A bucket of an S3 service. Thread-safe.
 *
 * @param name of the bucket
 * @param settings of its service
 */
record Bucket(String name, S3Settings settings) {

  private static final int AT_ONCE = 16;

  /** What a bucket is asked. */
  @FunctionalInterface
  interface Question<T> {
    T ask(S3Client client) throws IOException;
  }

  /** Asks about a key, and reports failures in our own words. */
  <T> T ask(String key, Question<T> question) throws IOException {
    try {
      return question.ask(S3Clients.of(settings));
    } catch (AbortedException e) {
      throw interrupted(e);
    } catch (SdkException e) {
      throw S3Failures.of(settings, place(key), e);
    }
  }

  /** A key of the bucket. */
  S3Place place(String key) {
    return new S3Place(name, key);
  }

  /** What is known of an object; empty when there is none. */
  Optional<HeadObjectResponse> head(String key) throws IOException {
    try {
      return Optional.of(ask(key, client -> client.headObject(b -> b.bucket(name).key(key))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether there is an object whose key begins so. */
  boolean hasAny(String prefix) throws IOException {
    return ask(
                prefix,
                client -> client.listObjectsV2(b -> b.bucket(name).prefix(prefix).maxKeys(1)))
            .keyCount()
        > 0;
  }

  /** Lists keys page by page; those behind a slash are listed together if asked for. */
  void list(String prefix, boolean folders, Consumer<ListObjectsV2Response> pages)
      throws IOException {
    String token = null;
    do {
      String next = token;
      ListObjectsV2Response page =
          ask(
              prefix,
              client ->
                  client.listObjectsV2(
                      b ->
                          b.bucket(name)
                              .prefix(prefix)
                              .delimiter(folders ? "/" : null)
                              .continuationToken(next)));
      pages.accept(page);
      token = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
    } while (token != null);
  }

  /** Does much of one kind at once; fails with the first failure. */
  static void together(List<Callable<Void>> tasks) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, tasks.size())));
    try {
      List<Future<Void>> all = new ArrayList<>(threads.invokeAll(tasks));
      for (Future<Void> one : all) {
        one.get();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  static InterruptedIOException interrupted(Exception cause) {
    Thread.currentThread().interrupt();
    InterruptedIOException interrupted =
        new InterruptedIOException("interrupted during a request to S3");
    interrupted.initCause(cause);
    return interrupted;
  }
}
