package dev.dateline.hdfs;

import dev.dateline.source.storage.PercentEncoding;
import java.net.URI;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;

/**
 * A place on HDFS.
 *
 * @param authority host, host and port, or the name of a nameservice; the default port left out
 * @param path absolute, its characters as they are, without a slash at its end
 */
record HdfsPlace(String authority, String path) {

  private static final String START = "hdfs://";
  private static final String DEFAULT_PORT = ":8020";

  /** The place whose path is percent-encoded. */
  static HdfsPlace ofEncoded(String uri) {
    HdfsPlace written = ofWritten(uri);
    return new HdfsPlace(written.authority, PercentEncoding.decoded(written.path));
  }

  /**
   * The place whose path stands for itself; without an authority it is on the default cluster.
   *
   * @throws IllegalArgumentException when it can't be a place
   */
  static HdfsPlace ofWritten(String uri) {
    if (!uri.regionMatches(true, 0, START, 0, START.length())) {
      throw new IllegalArgumentException("not a URI of HDFS");
    }
    int start = uri.indexOf('/', START.length());
    String authority = uri.substring(START.length(), start < 0 ? uri.length() : start);
    String path = start < 0 ? "" : uri.substring(start).replaceAll("/{2,}", "/");
    if (authority.isEmpty()) {
      authority = defaultAuthority();
    }
    if (!authority.matches("[A-Za-z0-9._-]+(:[0-9]{1,5})?")) {
      throw new IllegalArgumentException("'" + authority + "' is neither a host nor a nameservice");
    }
    return new HdfsPlace(
        authority.endsWith(DEFAULT_PORT)
            ? authority.substring(0, authority.length() - DEFAULT_PORT.length())
            : authority,
        path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  private static String defaultAuthority() {
    URI standard = FileSystem.getDefaultUri(HdfsConfiguration.load());
    if (!"hdfs".equals(String.valueOf(standard.getScheme()).toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "it names no cluster, and fs.defaultFS is '"
              + standard
              + "' ("
              + HdfsConfiguration.origin()
              + ")");
    }
    return standard.getAuthority();
  }

  Cluster cluster() {
    return Cluster.of(authority);
  }

  /** The path that Hadoop takes. */
  String absolute() {
    return path.isEmpty() ? "/" : path;
  }
}
