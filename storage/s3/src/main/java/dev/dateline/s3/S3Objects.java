package dev.dateline.s3;

import dev.dateline.dataset.store.StoredFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Many objects of a bucket at once.
 *
 * @param bucket where
 */
record S3Objects(Bucket bucket) {

  /** No service lists or deletes more with a request. */
  private static final int MOST = 1000;

  private static final int TRIES = 5;

  /** Names right below a folder, in order; a folder's is without its slash. */
  List<String> names(String folder) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    bucket.list(
        folder,
        true,
        page -> {
          page.contents().forEach(object -> names.add(object.key().substring(folder.length())));
          page.commonPrefixes()
              .forEach(
                  below ->
                      names.add(
                          below.prefix().substring(folder.length(), below.prefix().length() - 1)));
        });
    // What consoles put to show an empty folder.
    names.remove("");
    return List.copyOf(names);
  }

  /** All objects whose keys begin so. */
  List<S3Object> all(String prefix) throws IOException {
    List<S3Object> objects = new ArrayList<>();
    bucket.list(prefix, false, page -> objects.addAll(page.contents()));
    return objects;
  }

  /** All files of a folder, by their paths behind a prefix. */
  List<StoredFile> files(String folder, int skipped) throws IOException {
    return all(folder).stream()
        .filter(object -> !object.key().endsWith("/"))
        .map(
            object ->
                new StoredFile(
                    object.key().substring(skipped), object.size(), object.lastModified()))
        .sorted(Comparator.comparing(StoredFile::path))
        .toList();
  }

  /** Deletes objects; does nothing about those that are gone. */
  void delete(List<String> keys) throws IOException {
    for (int start = 0; start < keys.size(); start += MOST) {
      deleteSome(keys.subList(start, Math.min(keys.size(), start + MOST)));
    }
  }

  private void deleteSome(List<String> keys) throws IOException {
    List<String> left = keys;
    for (int tries = 1; !left.isEmpty(); tries++) {
      List<ObjectIdentifier> ids =
          left.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
      DeleteObjectsResponse answer =
          bucket.ask(
              keys.get(0),
              client ->
                  client.deleteObjects(
                      b -> b.bucket(bucket.name()).delete(all -> all.objects(ids).quiet(true))));
      // The answer as a whole is a success all the same.
      left = answer.errors().stream().map(S3Error::key).toList();
      if (!left.isEmpty() && tries == TRIES) {
        S3Error error = answer.errors().get(0);
        throw new IOException(
            bucket.place(error.key()).uri() + " can't be deleted: " + error.code());
      }
    }
  }

  /** Copies objects on the server, over those that may be there. */
  void copy(List<String> from, List<String> to) throws IOException {
    List<Callable<Void>> copies = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      String source = from.get(i);
      String target = to.get(i);
      copies.add(
          () -> {
            copy(source, target);
            return null;
          });
    }
    Bucket.together(copies);
  }

  /**
   * Copies an object on the server.
   *
   * @throws NoSuchFileException when there is none
   */
  void copy(String from, String to) throws IOException {
    bucket.ask(
        from,
        client ->
            client.copyObject(
                b ->
                    b.sourceBucket(bucket.name())
                        .sourceKey(from)
                        .destinationBucket(bucket.name())
                        .destinationKey(to)));
  }

  /** Uploads whose keys begin so, and that were never ended. */
  List<MultipartUpload> uploads(String prefix) throws IOException {
    List<MultipartUpload> uploads = new ArrayList<>();
    String key = null;
    String id = null;
    boolean more = true;
    while (more) {
      String afterKey = key;
      String afterId = id;
      ListMultipartUploadsResponse page =
          bucket.ask(
              prefix,
              client ->
                  client.listMultipartUploads(
                      b ->
                          b.bucket(bucket.name())
                              .prefix(prefix)
                              .keyMarker(afterKey)
                              .uploadIdMarker(afterId)));
      uploads.addAll(page.uploads());
      key = page.nextKeyMarker();
      id = page.nextUploadIdMarker();
      more = Boolean.TRUE.equals(page.isTruncated());
    }
    return uploads;
  }
}
