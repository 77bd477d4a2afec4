package dev.dateline.source;

import dev.dateline.source.storage.PercentEncoding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Local paths as {@code file:} URIs, byte for byte.
 *
 * <p>The bytes of a name go into the URI as they are, percent-encoded unless plain ASCII, so the
 * URI names the same file under any locale, also where the name is not text in any charset.
 */
public final class FileUris {

  private static final String SCHEME = "file:";

  private FileUris() {}

  /** The file that a URI names. */
  public static Path path(String uri) {
    return Path.of(URI.create(uri));
  }

  /** The URI of an absolute path, without a slash at its end. */
  public static String uri(Path path) {
    String uri = path.toUri().toString();
    return uri.endsWith("/") && !uri.endsWith(":///") ? uri.substring(0, uri.length() - 1) : uri;
  }

  /**
   * The path that a person wrote: a {@code file:} URI, or a path, absolute or from the working
   * folder.
   *
   * <p>The characters of a path name the file whose name has the same characters in UTF-8, whatever
   * the locale.
   *
   * @throws IllegalArgumentException when the path is empty, holds a NUL, or a character that the
   *     locale of the process could not carry (U+FFFD is in its place), or when it is not a valid
   *     URI
   * @throws IOException when the working folder is not known
   */
  public static Path written(String text) throws IOException {
    if (text.startsWith(SCHEME)) {
      return path(text);
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("it is empty");
    }
    if (text.indexOf('\ufffd') >= 0) {
      throw new IllegalArgumentException(
          "it holds characters that the locale of this process can't represent. Set"
              + " LC_ALL=C.UTF-8, or write it as a file: URI with the bytes percent-encoded");
    }
    String encoded = PercentEncoding.encoded(text);
    return path(SCHEME + "//" + (text.startsWith("/") ? "" : workingFolder() + "/") + encoded);
  }

  /** The bytes of the last name of a path. */
  static byte[] name(Path path) {
    String uri = uri(path);
    return bytes(uri.substring(uri.lastIndexOf('/') + 1));
  }

  /** The bytes of a name in a URI. */
  static byte[] bytes(String encoded) {
    byte[] name = new byte[encoded.length()];
    int length = 0;
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) == '%') {
        name[length++] = (byte) Integer.parseInt(encoded.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        name[length++] = (byte) encoded.charAt(i);
      }
    }
    return java.util.Arrays.copyOf(name, length);
  }

  /** The raw path of the working folder's URI, also where the locale garbles {@code user.dir}. */
  private static String workingFolder() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    Path link = Path.of("/proc/self/cwd");
    if (!System.getProperty("user.dir").chars().allMatch(c -> c < 128)
        && Files.isSymbolicLink(link)) {
      folder = Files.readSymbolicLink(link);
    }
    String path = URI.create(uri(folder)).getRawPath();
    return path.equals("/") ? "" : path;
  }
}
