package dev.dateline.text.dedup;

import dev.dateline.article.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Fingerprints bodies: equal content hashes mean duplicates.
 *
 * <p>The hash is SHA-256 over the version's name and every paragraph of the body, each framed by
 * its length in bytes, so that no shift of a boundary between paragraphs gives the same bytes. The
 * body comes normalised from the cleaner (NFC, one space, one line feed); headline, byline and date
 * do not count: a reprint under another headline is still a reprint. Not thread-safe.
 */
public final class ContentHasher {

  private final String version;
  private final MessageDigest digest;

  private ContentHasher(String version) {
    this.version = version;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * A hasher under a version.
   *
   * @param version name of the cleaning and framing that the hash sees
   */
  public static ContentHasher under(String version) {
    return new ContentHasher(version);
  }

  /** The fingerprint of a normalised body. */
  public Fingerprint fingerprint(String body) {
    digest.reset();
    frame(version);
    body.lines().forEach(this::frame);
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()), version);
  }

  private void frame(String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
