package dev.dateline.source.storage;

/**
 * A URI of remote storage, as a person wrote it: characters stand for themselves, and {@code %XX}
 * for a byte.
 *
 * @param root scheme and authority, such as {@code hdfs://name}
 * @param path from there on, absolute, as it was written
 */
public record StorageUri(String root, String path) {

  private static final String MARK = "://";
  private static final String SPECIAL = "*?[]{}\\,!";

  /** Divides a URI. */
  public static StorageUri of(String written) {
    int path = written.indexOf('/', written.indexOf(MARK) + MARK.length());
    return path < 0
        ? new StorageUri(written, "/")
        : new StorageUri(written.substring(0, path), written.substring(path));
  }

  /** The URI of what has this very path. */
  public String exact() {
    return under(path);
  }

  /** The URI of a path on the same storage, written as this one. */
  public String under(String written) {
    StringBuilder uri = new StringBuilder(root);
    for (String name : written.split("/", -1)) {
      if (!name.isEmpty() && !name.equals(".")) {
        uri.append('/').append(PercentEncoding.encoded(PercentEncoding.decoded(name)));
      }
    }
    return uri.toString();
  }

  /** The path as a pattern: an encoded byte has no meaning in a pattern, but stands for itself. */
  public String pattern() {
    StringBuilder pattern = new StringBuilder();
    int i = 0;
    while (i < path.length()) {
      int end = i;
      while (PercentEncoding.isEscape(path, end)) {
        end += 3;
      }
      if (end == i) {
        pattern.append(path.charAt(i++));
      } else {
        for (char c : PercentEncoding.decoded(path.substring(i, end)).toCharArray()) {
          pattern.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        i = end;
      }
    }
    return pattern.toString();
  }
}
