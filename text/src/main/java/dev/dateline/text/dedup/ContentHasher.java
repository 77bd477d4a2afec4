package dev.dateline.text.dedup;

import dev.dateline.article.Fingerprint;
import dev.dateline.article.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Fingerprints bodies: equal content hashes mean duplicates.
 *
 * <p>The hash is SHA-256 over the version's name and the body, each framed by its length in bytes.
 * {@link FingerprintVersion} defines which characters of the body are hashed. The cleaner has
 * normalised the body (NFC, one space, one line feed). Headline, byline and date do not count: a
 * reprint under another headline is still a reprint.
 */
public final class ContentHasher {

  private final FingerprintVersion version;

  private ContentHasher(FingerprintVersion version) {
    this.version = version;
  }

  /** A hasher that follows a version. */
  public static ContentHasher under(FingerprintVersion version) {
    return new ContentHasher(version);
  }

  /** A hasher that follows the version of the articles that this program makes. */
  public static ContentHasher current() {
    return under(FingerprintVersion.current());
  }

  /** The fingerprint of a normalised body. */
  public Fingerprint fingerprint(String body) {
    Sha256 hash = new Sha256();
    frame(version.id(), hash);
    switch (version) {
      case BODY_2 -> body.lines().forEach(paragraph -> frame(paragraph, hash));
      case BODY_3 -> frame(CanonicalText.of(body), hash);
    }
    return new Fingerprint(hash.hex(), version.id());
  }

  private static void frame(String field, Sha256 hash) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    hash.add(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), 0, Integer.BYTES);
    hash.add(bytes, 0, bytes.length);
  }
}
