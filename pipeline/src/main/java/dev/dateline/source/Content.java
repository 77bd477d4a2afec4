package dev.dateline.source;

import dev.dateline.article.Reason;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of a listed file after decompression; refuses what is no text by its first bytes. */
final class Content implements Closeable {

  private final InputStream bytes;
  private final Optional<Compression> compression;

  private Content(InputStream bytes, Optional<Compression> compression) {
    this.bytes = bytes;
    this.compression = compression;
  }

  /** Opens a file; close what is returned. */
  static Content open(ListedFile file) throws IOException {
    InputStream raw = file.open(0);
    try {
      InputStream peekable = new BufferedInputStream(raw, 1 << 14);
      Optional<Compression> compression = Compression.of(head(peekable));
      if (compression.isEmpty()) {
        refuseBinary(head(peekable), "");
        return new Content(peekable, compression);
      }
      InputStream inner =
          new BufferedInputStream(Meter.decompress(peekable, compression.get()), 1 << 14);
      byte[] head = head(inner);
      refuseNested(head);
      refuseBinary(head, "compressed ");
      return new Content(inner, compression);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  InputStream bytes() {
    return bytes;
  }

  boolean isCompressed() {
    return compression.isPresent();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private static byte[] head(InputStream peekable) throws IOException {
    peekable.mark(Limits.HEAD_BYTES);
    byte[] head = peekable.readNBytes(Limits.HEAD_BYTES);
    peekable.reset();
    return head;
  }

  private static void refuseNested(byte[] head) throws RefusedException {
    Optional<Compression> inner = Compression.of(head);
    if (inner.isPresent()) {
      throw RefusedException.reading(
          Reason.NESTED_COMPRESSION,
          "the decompressed bytes are compressed again ("
              + inner.get()
              + "). One layer is read; decompress the outer one.");
    }
  }

  private static void refuseBinary(byte[] head, String how) throws RefusedException {
    Optional<String> format = Magic.of(head);
    if (format.isPresent()) {
      throw RefusedException.reading(
          Reason.BINARY, "the bytes are no text: a " + how + format.get() + " file");
    }
  }
}
