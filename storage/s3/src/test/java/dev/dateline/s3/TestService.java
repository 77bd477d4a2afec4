package dev.dateline.s3;

import dev.dateline.dataset.store.JobStorage;
import dev.dateline.dataset.store.Store;
import dev.dateline.extension.StorageSettings;
import dev.dateline.fixtures.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * A real S3 service in processes of its own, for all tests of a JVM: {@code scripts/cluster-s3}.
 * One that is up is used if it is named in {@code DATELINE_S3_CEPH} or {@code DATELINE_S3_MOTO}.
 */
public enum TestService {
  /** A Ceph of one machine. */
  CEPH,

  /** An imitation in Python, whose conditions are those of AWS. */
  MOTO;

  private static final String BUCKET = "dateline";
  private static final Pattern UP = Pattern.compile("dateline: S3 .* is up at (\\S+): .*");
  private static final Map<TestService, Started> STARTED = new ConcurrentHashMap<>();

  private record Started(Optional<URI> address, String words) {}

  /** The first service that can be had here; skips the test where there is none. */
  public static TestService any() {
    return CEPH.started().address().isPresent() ? CEPH : MOTO.orSkip();
  }

  /** This service; skips the test where it can't be had. */
  public TestService orSkip() {
    Started started = started();
    Assumptions.assumeTrue(started.address().isPresent(), started.words());
    return this;
  }

  /** Its address. */
  public URI address() {
    return started().address().orElseThrow();
  }

  private Started started() {
    return STARTED.computeIfAbsent(this, TestService::start);
  }

  /** Makes it what a command finds that is told of no other. */
  public TestService used() {
    System.setProperty("aws.endpointUrl", address().toString());
    // Another test's option would come before it.
    StorageSettings.give(Map.of(StorageSettings.S3_ENDPOINT, address().toString()));
    System.setProperty("aws.accessKeyId", "trial");
    System.setProperty("aws.secretAccessKey", "trial-secret");
    System.setProperty("aws.region", "us-east-1");
    return this;
  }

  private Started start() {
    String named = System.getenv("DATELINE_S3_" + name());
    if (named != null) {
      return new Started(Optional.of(URI.create(named)), "");
    }
    try {
      Process process =
          new ProcessBuilder(
                  Project.root().resolve("scripts/cluster-s3").toString(),
                  "--server=" + name().toLowerCase(Locale.ROOT))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    process.destroy();
                    process.onExit().join();
                  }));
      BufferedReader told =
          new BufferedReader(
              new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
      String words = name() + " does not start";
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        Matcher up = UP.matcher(line);
        if (up.matches()) {
          return new Started(Optional.of(URI.create(up.group(1))), "");
        }
        words = line;
      }
      return new Started(Optional.empty(), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URI of a folder that nobody else uses. */
  public String folder() {
    return "s3://" + BUCKET + "/test-" + UUID.randomUUID();
  }

  /** A store whose lock is soon given up. */
  public Store quick(String uri) {
    return store(uri, settings(address()));
  }

  /** A store behind another address. */
  static Store store(String uri, S3Settings settings) {
    S3Place place = S3Place.ofWritten(uri);
    return new S3Store(
        new S3Paths(new Bucket(place.bucket(), settings), place.key()),
        new JobStorage(
            Map.of(StorageSettings.S3_ENDPOINT, settings.endpoint().orElseThrow().toString())));
  }

  /** Settings of a service that is soon given up. */
  static S3Settings settings(URI address) {
    return new S3Settings(
        Optional.of(address),
        Duration.ofSeconds(20),
        8,
        Duration.ofMillis(20),
        Duration.ofMillis(500),
        Duration.ofSeconds(2));
  }

  /** Writes an object whose key is as it is written. */
  public void write(String uri, byte[] content) throws IOException {
    S3Place place = S3Place.ofWritten(uri);
    new S3Upload(new Bucket(place.bucket(), settings(address()))).put(place.key(), content);
  }

  /** Begins a large object, and leaves it. */
  public void beginUpload(String uri) throws IOException {
    S3Place place = S3Place.ofWritten(uri);
    Bucket bucket = new Bucket(place.bucket(), settings(address()));
    bucket.ask(
        place.key(),
        client -> client.createMultipartUpload(b -> b.bucket(bucket.name()).key(place.key())));
  }

  /** The same in UTF-8. */
  public void write(String uri, String text) throws IOException {
    write(uri, text.getBytes(StandardCharsets.UTF_8));
  }
}
