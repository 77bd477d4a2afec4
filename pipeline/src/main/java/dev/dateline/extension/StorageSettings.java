package dev.dateline.extension;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A command's settings of storage elsewhere, for this process; travels with stores to workers.
 * Nothing secret belongs here. Thread-safe.
 */
public final class StorageSettings {

  /** The address of an S3 service. */
  public static final String S3_ENDPOINT = "s3.endpoint";

  private static final Map<String, String> GIVEN = new ConcurrentHashMap<>();

  private StorageSettings() {}

  /** A setting that was given. */
  public static Optional<String> get(String name) {
    return Optional.ofNullable(GIVEN.get(name));
  }

  /** All that were given. */
  public static Map<String, String> all() {
    return Map.copyOf(GIVEN);
  }

  /** Gives settings. */
  public static void give(Map<String, String> settings) {
    GIVEN.putAll(settings);
  }
}
