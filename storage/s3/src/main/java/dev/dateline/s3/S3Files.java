package dev.dateline.s3;

import dev.dateline.source.storage.InputEntry;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The files of an input on S3. */
final class S3Files {

  private S3Files() {}

  static Optional<InputEntry> at(String uri) throws IOException {
    S3Place place = S3Place.ofEncoded(uri);
    Bucket bucket = bucket(place);
    String key = place.key();
    Optional<InputEntry> file =
        key.isEmpty()
            ? Optional.empty()
            : bucket
                .head(key)
                .map(
                    head ->
                        file(
                            place,
                            key,
                            new ObjectVersion(
                                head.contentLength(),
                                ObjectVersion.unquoted(head.eTag()),
                                head.lastModified())));
    return file.isEmpty() && bucket.hasAny(prefix(key)) ? Optional.of(folder(place, key)) : file;
  }

  static List<InputEntry> children(String folder) throws IOException {
    S3Place place = S3Place.ofEncoded(folder);
    String prefix = prefix(place.key());
    List<InputEntry> entries = new ArrayList<>();
    int[] seen = new int[1];
    bucket(place)
        .list(
            prefix,
            true,
            page -> {
              for (S3Object object : page.contents()) {
                seen[0]++;
                if (!object.key().equals(prefix)) {
                  entries.add(listed(place, object));
                }
              }
              for (CommonPrefix below : page.commonPrefixes()) {
                seen[0]++;
                entries.add(below(place, prefix, below.prefix()));
              }
            });
    if (seen[0] == 0) {
      throw new NoSuchFileException(place.uri());
    }
    return entries;
  }

  static InputStream open(String uri, long start) throws IOException {
    S3Place place = S3Place.ofEncoded(uri);
    return new Opened(place, S3Bytes.open(bucket(place), place.key(), start));
  }

  static Optional<InputEntry> versionOf(InputStream opened) {
    return opened instanceof Opened bytes
        ? Optional.of(file(bytes.place, bytes.place.key(), bytes.content.version()))
        : Optional.empty();
  }

  private static Bucket bucket(S3Place place) throws IOException {
    return new Bucket(place.bucket(), S3Settings.load());
  }

  private static String prefix(String key) {
    return key.isEmpty() ? "" : key + "/";
  }

  private static InputEntry listed(S3Place place, S3Object object) {
    if (!isPath(object.key())) {
      return other(place, object.key());
    }
    return file(
        place,
        object.key(),
        new ObjectVersion(
            object.size(), ObjectVersion.unquoted(object.eTag()), object.lastModified()));
  }

  private static InputEntry below(S3Place place, String prefix, String below) {
    String key = below.substring(0, below.length() - 1);
    return isPath(key) && below.length() > prefix.length() + 1
        ? folder(place, key)
        : other(place, below);
  }

  /** Keys that are not paths can't be named in a URI. */
  private static boolean isPath(String key) {
    for (String name : key.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return false;
      }
    }
    return true;
  }

  private static InputEntry folder(S3Place place, String key) {
    return new InputEntry(place.encoded(key), InputEntry.Kind.FOLDER, 0, 0, 0);
  }

  private static InputEntry other(S3Place place, String key) {
    return new InputEntry(place.encoded(key), InputEntry.Kind.OTHER, 0, 0, 0);
  }

  /**
   * Of the time of an object only the seconds are the same in every request; what follows them is
   * of its content, as its number is.
   */
  private static InputEntry file(S3Place place, String key, ObjectVersion version) {
    long mark = mark(version.etag());
    long nanos = Math.floorMod(mark, TimeUnit.SECONDS.toNanos(1));
    return new InputEntry(
        place.encoded(key),
        InputEntry.Kind.FILE,
        version.size(),
        TimeUnit.SECONDS.toNanos(seconds(version.modified())) + nanos,
        mark);
  }

  private static long seconds(Instant time) {
    return time.getEpochSecond();
  }

  /** A number above 0 that distinguishes an ETag from any other. */
  private static long mark(String etag) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(etag.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).shiftRight(193 + 1).longValueExact() | 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java without SHA-256", e);
    }
  }

  /** The bytes of an object, with what they are of. */
  private static final class Opened extends InputStream {

    private final S3Place place;
    private final S3Bytes content;

    Opened(S3Place place, S3Bytes content) {
      this.place = place;
      this.content = content;
    }

    @Override
    public int read() throws IOException {
      return content.read();
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      return content.read(buffer, start, length);
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}
