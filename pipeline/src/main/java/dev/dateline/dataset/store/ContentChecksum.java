package dev.dateline.dataset.store;

import dev.dateline.article.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The SHA-256 of a small JSON file's own content, in its last field.
 *
 * <p>It is that of the file's bytes with zeros in the place of the digest. Version 0.1 wrote none,
 * and ignores it.
 */
final class ContentChecksum {

  /** The name of the field. */
  static final String FIELD = "sha256";

  private static final int DIGITS = 64;
  private static final String END = "\n}";
  private static final byte[] BEFORE = bytes(",\n  \"" + FIELD + "\" : \"");
  private static final byte[] AFTER = bytes("\"" + END + "\n");

  private ContentChecksum() {}

  /** The bytes of a file for an object's JSON; an object without fields gets no checksum. */
  static byte[] addedTo(String json) {
    if (!json.endsWith(END)) {
      return bytes(json + "\n");
    }
    byte[] content =
        bytes(
            json.substring(0, json.length() - END.length())
                + new String(BEFORE, StandardCharsets.UTF_8)
                + "0".repeat(DIGITS)
                + new String(AFTER, StandardCharsets.UTF_8));
    byte[] digest = bytes(digest(content));
    System.arraycopy(digest, 0, content, content.length - AFTER.length - DIGITS, DIGITS);
    return content;
  }

  /** Whether a file has no checksum, or one that fits. */
  static boolean fits(byte[] file) {
    int digest = file.length - AFTER.length - DIGITS;
    int start = digest - BEFORE.length;
    if (start < 0 || !has(file, start, BEFORE) || !has(file, digest + DIGITS, AFTER)) {
      return true;
    }
    byte[] blank = file.clone();
    Arrays.fill(blank, digest, digest + DIGITS, (byte) '0');
    return has(file, digest, bytes(digest(blank)));
  }

  private static String digest(byte[] content) {
    Sha256 hash = new Sha256();
    hash.add(content, 0, content.length);
    return hash.hex();
  }

  private static boolean has(byte[] file, int start, byte[] part) {
    return Arrays.equals(file, start, start + part.length, part, 0, part.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
