package dev.dateline.dataset.store;

import dev.dateline.article.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Counts and hashes what passes. */
public final class DigestStream extends FilterOutputStream {

  private final Sha256 hash = new Sha256();
  private long bytes;

  /** Counts and hashes what passes to a stream. */
  public DigestStream(OutputStream out) {
    super(out);
  }

  /** Size and SHA-256 of a file. */
  public static FileDigest of(Store store, String path) throws IOException {
    DigestStream digest = new DigestStream(OutputStream.nullOutputStream());
    try (InputStream in = store.open(path)) {
      in.transferTo(digest);
    }
    return new FileDigest(digest.bytes(), digest.sha256());
  }

  /** Number of bytes that have passed. */
  public long bytes() {
    return bytes;
  }

  /** Of all that passed; ends the counting. */
  public String sha256() {
    return hash.hex();
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    hash.add((byte) b);
    bytes++;
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    out.write(buffer, offset, length);
    hash.add(buffer, offset, length);
    bytes += length;
  }
}
