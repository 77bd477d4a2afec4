package dev.dateline.source;

import dev.dateline.article.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A listed file that is being read: its bytes after decompression.
 *
 * <p>Opening refuses a file that changed since it was listed, and one that is compressed twice;
 * reading refuses damage and decompression bombs. Every refusal is a {@link RefusedException}. Not
 * thread-safe.
 */
public final class OpenedFile implements Closeable {

  private static final int BUFFER = 1 << 14;

  /** So little is lost of a head when a decompressor fails. */
  private static final int STEP = 64;

  private final InputFile listed;
  private final SourceFile file;
  private InputStream bytes;
  private FileHead head;
  private boolean compressed;
  private boolean gzip;

  private OpenedFile(SourceFile file) {
    this.file = file;
    listed = InputFiles.of(file);
  }

  /** Opens a file at its start; close what is returned. */
  public static OpenedFile open(SourceFile file) throws IOException {
    OpenedFile opened = new OpenedFile(file);
    boolean started = false;
    try {
      opened.start();
      started = true;
      return opened;
    } finally {
      if (!started) {
        opened.listed.close();
      }
    }
  }

  /** The file as it was listed. */
  public SourceFile file() {
    return file;
  }

  /** Its name and its first bytes after decompression. */
  public FileHead head() {
    return head;
  }

  /**
   * Whether it is decompressed on the way; then its size means nothing, and no range can be read.
   */
  public boolean isCompressed() {
    return compressed;
  }

  /** The bytes from the place of reading on; supports marks of at least the head's size. */
  public InputStream bytes() {
    return bytes;
  }

  /**
   * The members of a file in gzip, from the first, in place of the bytes that were open; none for
   * any other file.
   */
  public Optional<GzipMembers> members() throws IOException {
    if (!gzip) {
      return Optional.empty();
    }
    bytes.close();
    bytes = new BufferedInputStream(listed.open(0), BUFFER);
    return Optional.of(new GzipMembers(bytes));
  }

  /** The bytes from an offset of an uncompressed file, in place of those that were open. */
  public InputStream bytesFrom(long offset) throws IOException {
    if (compressed) {
      throw new IllegalStateException("a compressed file has no ranges: " + file.uri());
    }
    bytes.close();
    bytes = new BufferedInputStream(listed.open(offset), BUFFER);
    return bytes;
  }

  /**
   * Reads a compressed file to its end and starts again, so that damage anywhere in it refuses it
   * before anything of it is handed over. Costs nothing for an uncompressed file.
   */
  public void proveWhole() throws IOException {
    if (compressed) {
      bytes.transferTo(OutputStream.nullOutputStream());
      bytes.close();
      start();
    }
  }

  /** Refuses as SOURCE_CHANGED unless the file is still as it was listed. */
  public void check() throws IOException {
    listed.check();
  }

  @Override
  public void close() throws IOException {
    try {
      bytes.close();
    } finally {
      listed.close();
    }
  }

  private void start() throws IOException {
    InputStream raw = listed.open(0);
    try {
      bytes = new BufferedInputStream(raw, BUFFER);
      head = peek();
      Optional<Compression> compression = head.compression();
      compressed = compression.isPresent();
      gzip = compression.filter(Compression.GZIP::equals).isPresent();
      if (compressed) {
        InputStream inside = Meter.decompress(bytes, compression.get());
        byte[] start = start(inside);
        head = new FileHead(file, start);
        bytes =
            new BufferedInputStream(
                new SequenceInputStream(new ByteArrayInputStream(start), inside), BUFFER);
        refuseNested();
      }
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** What can be had of the head; the damage behind it is met again by whoever reads on. */
  private static byte[] start(InputStream inside) throws IOException {
    byte[] start = new byte[Limits.HEAD_BYTES];
    int length = 0;
    try {
      int n = 0;
      while (n >= 0 && length < start.length) {
        n = inside.read(start, length, Math.min(STEP, start.length - length));
        length += Math.max(0, n);
      }
    } catch (RefusedException e) {
      if (length == 0 || e.reason() == Reason.UNREADABLE) {
        throw e;
      }
    }
    return Arrays.copyOf(start, length);
  }

  private FileHead peek() throws IOException {
    bytes.mark(Limits.HEAD_BYTES);
    FileHead peeked = FileHead.of(file, bytes);
    bytes.reset();
    return peeked;
  }

  private void refuseNested() throws RefusedException {
    Optional<Compression> inner = head.compression();
    if (inner.isPresent()) {
      throw RefusedException.reading(
          Reason.NESTED_COMPRESSION,
          "the decompressed bytes are compressed again ("
              + inner.get()
              + "). One layer is read; decompress the outer one.");
    }
  }
}
