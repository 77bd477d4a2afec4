package dev.dateline.source.storage;

import dev.dateline.extension.Extensions;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds the storage of a URI. */
public final class InputStorages {

  private static final String MARK = "://";
  private static final String FILE = "file";
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");

  /**
   * Kept, since it is needed for every file, and finding services takes longer than opening one.
   */
  private static final Map<String, InputStorage> FOUND = new ConcurrentHashMap<>();

  private InputStorages() {}

  /** Whether something is written as a URI of storage other than local disks. */
  public static boolean isElsewhere(String written) {
    return URI.matcher(written).lookingAt() && !scheme(written).equals(FILE);
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
    return FOUND.computeIfAbsent(scheme(uri), InputStorages::find);
  }

  private static InputStorage find(String scheme) {
    return Extensions.find(InputStorage.class, scheme)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no storage of the scheme " + scheme + ":// can be read; mount it"));
  }

  private static String scheme(String uri) {
    return uri.substring(0, uri.indexOf(MARK)).toLowerCase(Locale.ROOT);
  }
}
