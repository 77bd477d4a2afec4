package dev.dateline.s3;

import dev.dateline.extension.StorageFailedException;
import dev.dateline.extension.StorageSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a service is reached and how long it is waited for.
 *
 * @param endpoint its address; empty for AWS itself
 * @param silence how long no byte may come
 * @param tries how often a request is made before it has failed
 * @param firstPause about how long is waited before the second try; each pause may be twice the
 *     last
 * @param longestPause at most
 * @param lease how long a writer that does not renew its lock keeps the lock of a dataset
 */
record S3Settings(
    Optional<URI> endpoint,
    Duration silence,
    int tries,
    Duration firstPause,
    Duration longestPause,
    Duration lease) {

  private static final String LEASE = "DATELINE_LEASE_SECONDS";

  /** The settings of this process's surroundings. */
  static S3Settings load() throws IOException {
    return new S3Settings(
        named(),
        Duration.ofSeconds(30),
        Integer.getInteger("dateline.s3.tries", 10),
        Duration.ofMillis(100),
        Duration.ofSeconds(10),
        Duration.ofSeconds(
            found(LEASE, "dateline.lease.seconds").map(Long::parseLong).orElse(30L)));
  }

  /** The option comes before the variables that AWS's own tools know. */
  private static Optional<URI> named() throws IOException {
    Optional<String> written =
        Stream.of(
                StorageSettings.get(StorageSettings.S3_ENDPOINT),
                found("AWS_ENDPOINT_URL_S3", "aws.endpointUrlS3"),
                found("AWS_ENDPOINT_URL", "aws.endpointUrl"))
            .flatMap(Optional::stream)
            .findFirst();
    return written.isEmpty() ? Optional.empty() : Optional.of(checked(written.get()));
  }

  /** What might be a password is not repeated. */
  private static URI checked(String written) throws IOException {
    try {
      URI uri = URI.create(written);
      boolean isWeb =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (isWeb
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
    throw wrong(null);
  }

  private static StorageFailedException wrong(Exception cause) {
    return StorageFailedException.ofUser(
        "not an address of an S3 service in --s3-endpoint or AWS_ENDPOINT_URL. Expected"
            + " http://HOST:PORT or https://HOST, without a user.",
        cause);
  }

  private static Optional<String> found(String variable, String property) {
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }

  /** The service, for people. */
  String service() {
    return endpoint.map(URI::toString).orElse("AWS");
  }
}
