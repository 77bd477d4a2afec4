package dev.dateline.text.dedup;

import dev.dateline.article.Fingerprint;
import dev.dateline.article.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Fingerprints bodies: equal content hashes mean duplicates.
 *
 * <p>The hash is SHA-256 over the version's name and every paragraph of the body, each framed by
 * its length in bytes, so that no shift of a boundary between paragraphs gives the same bytes. The
 * body comes normalised from the cleaner (NFC, one space, one line feed); headline, byline and date
 * do not count: a reprint under another headline is still a reprint.
 */
public final class ContentHasher {

  private final String version;

  private ContentHasher(String version) {
    this.version = version;
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
    Sha256 hash = new Sha256();
    frame(version, hash);
    body.lines().forEach(paragraph -> frame(paragraph, hash));
    return new Fingerprint(hash.hex(), version);
  }

  private static void frame(String field, Sha256 hash) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    hash.add(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), 0, Integer.BYTES);
    hash.add(bytes, 0, bytes.length);
  }
}
