package dev.dateline.source.storage;

import dev.dateline.extension.Extensions;
import java.util.Locale;
import java.util.Optional;

/** Finds the storage of a URI. */
public final class InputStorages {

  private static final String MARK = "://";
  private static final String FILE = "file";

  private InputStorages() {}

  /** Whether something is written as a URI of storage other than local disks. */
  public static boolean isElsewhere(String written) {
    return written.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+://.*") && !scheme(written).equals(FILE);
  }

  /** Whether there is storage of the scheme of a URI. */
  public static boolean isKnown(String uri) {
    return Extensions.isKnown(InputStorage.class, scheme(uri));
  }

  /**
   * The storage of a URI.
   *
   * @throws IllegalArgumentException when there is none of its scheme
   */
  public static InputStorage of(String uri) {
    Optional<InputStorage> storage = Extensions.find(InputStorage.class, scheme(uri));
    return storage.orElseThrow(
        () ->
            new IllegalArgumentException(
                "no storage of the scheme " + scheme(uri) + ":// can be read; mount it"));
  }

  private static String scheme(String uri) {
    return uri.substring(0, uri.indexOf(MARK)).toLowerCase(Locale.ROOT);
  }
}
