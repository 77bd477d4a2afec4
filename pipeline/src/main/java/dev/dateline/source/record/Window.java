package dev.dateline.source.record;

import dev.dateline.source.HeavyDocuments;
import dev.dateline.source.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a stream, one at a time, of which those since the start of a record are kept, so
 * that a reader can go back. Not thread-safe.
 *
 * <p>Keeps at most {@value Limits#DOCUMENT_BYTES} bytes and a little: a longer record is {@link
 * #isOverfull}, and only its start and what was read last can be had. It also ends where a file has
 * a hole (see {@link ZeroRun}).
 */
public final class Window implements Closeable {

  /** What {@link #read} returns at the end. */
  public static final int END = -1;

  private static final int CHUNK = 1 << 16;

  /** How far a reader moves back in a record that is not kept. */
  private static final int STEP_BACK = 8;

  private final InputStream in;
  private byte[] bytes = new byte[2 * CHUNK];
  private long offset;
  private int start;
  private int next;
  private int filled;
  private boolean overfull;
  private boolean heavy;
  private boolean atEnd;
  private final ZeroRun zeros = new ZeroRun();
  private byte[] head = new byte[0];
  private long headOffset;

  /**
   * A window on a stream.
   *
   * @param offset of the stream's first byte in its file
   */
  public Window(InputStream in, long offset) {
    this.in = in;
    this.offset = offset;
  }

  /** The next byte, or {@link #END}. */
  public int read() throws IOException {
    if (next == filled && !fill()) {
      return END;
    }
    return bytes[next++] & 0xff;
  }

  /** Moves back by so many bytes, which were just read. */
  void back(int count) {
    next -= count;
  }

  /** A record starts with the next byte; earlier bytes are discarded. */
  void mark() {
    start = next;
    overfull = false;
    if (heavy && filled - next < HeavyDocuments.HEAVY_BYTES) {
      offset += start;
      bytes = Arrays.copyOfRange(bytes, start, Math.max(filled, start + 2 * CHUNK));
      filled -= start;
      start = 0;
      next = 0;
      heavy = false;
      HeavyDocuments.leave();
    }
  }

  /** Moves back to so many bytes after the start of the record. */
  void rewind(int length) {
    next = start + length;
  }

  /** The bytes; those of the record begin at {@link #start}. */
  byte[] bytes() {
    return overfull ? head : bytes;
  }

  /** Where the record starts in {@link #bytes}. */
  int start() {
    return overfull ? 0 : start;
  }

  /** Number of the record's bytes that were read and can be had. */
  int kept() {
    return overfull ? head.length : next - start;
  }

  /** Number of the record's bytes that were read. */
  long size() {
    return position() - recordOffset();
  }

  /** Offset of the record's first byte in the file. */
  long recordOffset() {
    return overfull ? headOffset : offset + start;
  }

  /** Offset of the next byte in the file. */
  public long position() {
    return offset + next;
  }

  /** Whether the record is too long to be kept. */
  boolean isOverfull() {
    return overfull;
  }

  /** Whether the file has a hole here, at which reading ends. */
  boolean endsInHole() {
    return zeros.isOver();
  }

  /** Whether the stream has ended. */
  boolean isAtEnd() {
    return atEnd && next == filled;
  }

  /** Discards the bytes; the stream stays open. */
  public void release() {
    if (heavy) {
      heavy = false;
      HeavyDocuments.leave();
    }
    bytes = new byte[0];
  }

  @Override
  public void close() throws IOException {
    release();
    in.close();
  }

  private boolean fill() throws IOException {
    if (next - start > Limits.DOCUMENT_BYTES) {
      if (!overfull) {
        head = Arrays.copyOfRange(bytes, start, start + CHUNK);
        headOffset = offset + start;
        overfull = true;
      }
      start = next - STEP_BACK;
    } else if (overfull) {
      start = next - STEP_BACK;
    }
    if (start > 0) {
      System.arraycopy(bytes, start, bytes, 0, filled - start);
      offset += start;
      next -= start;
      filled -= start;
      start = 0;
    }
    if (bytes.length - filled < CHUNK) {
      if (!heavy && bytes.length >= HeavyDocuments.HEAVY_BYTES) {
        HeavyDocuments.enter();
        heavy = true;
      }
      bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, Limits.DOCUMENT_BYTES + 4 * CHUNK));
    }
    int read = zeros.isOver() ? 0 : Math.max(0, in.readNBytes(bytes, filled, CHUNK));
    boolean continues = read > 0 && zeros.continues(bytes, filled, filled + read);
    filled += continues ? read : 0;
    atEnd = !continues;
    return continues;
  }
}
