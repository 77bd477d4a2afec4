package dev.dateline.extension;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A command's settings of storage elsewhere, for this process; and those of a job, for the threads
 * that work for it. Nothing secret belongs here. Thread-safe.
 */
public final class StorageSettings {

  /** The address of an S3 service. */
  public static final String S3_ENDPOINT = "s3.endpoint";

  private static final Map<String, String> GIVEN = new ConcurrentHashMap<>();
  private static final ThreadLocal<Map<String, String>> OF_JOB = new ThreadLocal<>();

  private StorageSettings() {}

  /** What is done with settings. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run() throws IOException;
  }

  /** A setting that holds for this thread. */
  public static Optional<String> get(String name) {
    return Optional.ofNullable(all().get(name));
  }

  /** All that hold for this thread: those of its job, or else those of the process. */
  public static Map<String, String> all() {
    Map<String, String> ofJob = OF_JOB.get();
    return ofJob == null ? Map.copyOf(GIVEN) : ofJob;
  }

  /** Gives settings to the process. */
  public static void give(Map<String, String> settings) {
    GIVEN.putAll(settings);
  }

  /** Does something in this thread with the settings of a job, and no others. */
  public static <T> T within(Map<String, String> settings, Work<T> work) throws IOException {
    Map<String, String> before = OF_JOB.get();
    OF_JOB.set(Map.copyOf(settings));
    try {
      return work.run();
    } finally {
      if (before == null) {
        OF_JOB.remove();
      } else {
        OF_JOB.set(before);
      }
    }
  }
}
