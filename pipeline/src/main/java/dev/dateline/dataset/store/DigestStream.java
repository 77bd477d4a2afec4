package dev.dateline.dataset.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what passes. */
public final class DigestStream extends FilterOutputStream {

  private final MessageDigest digest = sha256Digest();
  private long bytes;

  public DigestStream(OutputStream out) {
    super(out);
  }

  /** SHA-256 of a text in UTF-8, lower-case hex. */
  public static String sha256(String text) {
    return HexFormat.of().formatHex(sha256Digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Size and SHA-256 of a file. */
  public static FileDigest of(Store store, String path) throws IOException {
    DigestStream digest = new DigestStream(OutputStream.nullOutputStream());
    try (InputStream in = store.open(path)) {
      in.transferTo(digest);
    }
    return new FileDigest(digest.bytes(), digest.sha256());
  }

  public long bytes() {
    return bytes;
  }

  /** Of all that passed; ends the counting. */
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    digest.update((byte) b);
    bytes++;
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    out.write(buffer, offset, length);
    digest.update(buffer, offset, length);
    bytes += length;
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
