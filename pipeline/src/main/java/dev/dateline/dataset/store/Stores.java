package dev.dateline.dataset.store;

import dev.dateline.extension.Extensions;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the store for the place of a dataset. */
public final class Stores {

  /** A letter alone is a drive. */
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(//)?.*", Pattern.DOTALL);

  private static final String FILE = "file";

  private Stores() {}

  /**
   * The store at a path, at a {@code file:} URI, or at the URI of another storage; it need not
   * exist.
   *
   * @throws UnsupportedStoreException for a place of any other kind
   * @throws dev.dateline.extension.MissingLibrariesException when the client of the storage is not
   *     there
   */
  public static Store at(String place) {
    Matcher uri = SCHEME.matcher(place);
    String scheme = uri.matches() ? uri.group(1).toLowerCase(Locale.ROOT) : FILE;
    if (!scheme.equals(FILE) && uri.group(2) != null) {
      return Extensions.find(StoreDriver.class, scheme)
          .orElseThrow(() -> unsupported(place))
          .open(place);
    }
    return LocalStore.at(folder(place));
  }

  /** Whether a place is on this machine, or in storage that this build can use. */
  public static boolean canBeAt(String place) {
    Matcher uri = SCHEME.matcher(place);
    return !uri.matches()
        || uri.group(2) == null
        || uri.group(1).equalsIgnoreCase(FILE)
        || Extensions.isKnown(StoreDriver.class, uri.group(1).toLowerCase(Locale.ROOT));
  }

  /** The path of a place: that of a {@code file:} URI, and any other place as it is. */
  public static String path(String place) {
    return place.regionMatches(true, 0, FILE + ":", 0, FILE.length() + 1)
        ? folder(place).toString()
        : place;
  }

  private static Path folder(String place) {
    Matcher uri = SCHEME.matcher(place);
    try {
      if (uri.matches()) {
        String scheme = uri.group(1).toLowerCase(Locale.ROOT);
        if (scheme.equals(FILE)) {
          return Path.of(URI.create(place));
        }
      }
      return Path.of(place);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw unsupported(place);
    }
  }

  private static UnsupportedStoreException unsupported(String place) {
    return new UnsupportedStoreException(
        "not a place for a dataset: '"
            + place
            + "'. Expected a folder, its file: URI, hdfs://HOST/PATH or s3://BUCKET/PREFIX; other"
            + " storage must be mounted.");
  }
}
