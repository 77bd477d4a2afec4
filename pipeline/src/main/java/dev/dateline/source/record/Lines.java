package dev.dateline.source.record;

import dev.dateline.source.HeavyDocuments;
import dev.dateline.source.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a container as bytes, one at a time: they end with LF or CRLF, the last one also
 * with the file.
 *
 * <p>Holds one line of at most {@value Limits#DOCUMENT_BYTES} bytes; a longer one is passed over.
 * They also end where a file has a hole (see {@link ZeroRun}).
 */
public final class Lines implements Closeable {

  private static final int KEPT_BUFFER = HeavyDocuments.HEAVY_BYTES;

  private final InputStream in;
  private byte[] chunk = new byte[1 << 16];
  private int next;
  private int filled;
  private byte[] line = new byte[1 << 12];
  private long size;
  private long offset;
  private long following;
  private long number;
  private boolean heavy;
  private final ZeroRun zeros = new ZeroRun();

  /**
   * Lines of a stream at the start of a line.
   *
   * @param start offset of the stream's first byte
   * @param firstNumber number of its first line
   */
  public Lines(InputStream in, long start, long firstNumber) {
    this.in = in;
    following = start;
    number = firstNumber - 1;
  }

  /** Moves to the next line; false at the end. */
  public boolean next() throws IOException {
    leave();
    if (next == filled && !fill()) {
      return false;
    }
    offset = following;
    size = 0;
    number++;
    do {
      int end = next;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      append(end - next);
      boolean ended = end < filled;
      following += end - next + (ended ? 1 : 0);
      next = ended ? end + 1 : end;
      if (ended) {
        break;
      }
    } while (fill());
    return true;
  }

  /** The line's bytes, in front of others that mean nothing; valid until the next line. */
  public byte[] bytes() {
    return line;
  }

  /** Number of the line's bytes without its end mark. */
  public int length() {
    return (int) (size > 0 && !isTooLong() && line[(int) size - 1] == '\r' ? size - 1 : size);
  }

  /** True when the line is over the limit; only its start can be had. */
  public boolean isTooLong() {
    return size > Limits.DOCUMENT_BYTES;
  }

  /** Number of the line's bytes also where it is over the limit. */
  public long size() {
    return size;
  }

  /** True when the file has a hole here, at which reading ends. */
  public boolean endInHole() {
    return zeros.isOver();
  }

  /** Offset of the line's first byte. */
  public long offset() {
    return offset;
  }

  /** Offset behind the line and its end mark. */
  public long following() {
    return following;
  }

  /** Number of the line. */
  public long number() {
    return number;
  }

  /** True when the line holds nothing but blanks. */
  public boolean isBlank() {
    for (int i = 0; i < Math.min(size, line.length); i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return !isTooLong();
  }

  @Override
  public void close() throws IOException {
    leave();
    in.close();
  }

  private boolean fill() throws IOException {
    next = 0;
    int read = zeros.isOver() ? 0 : Math.max(0, in.readNBytes(chunk, 0, chunk.length));
    filled = zeros.continues(chunk, 0, read) ? read : 0;
    return filled > 0;
  }

  private void append(int length) {
    long grown = size + length;
    int kept = (int) Math.min(grown, Limits.DOCUMENT_BYTES);
    if (kept > KEPT_BUFFER && !heavy) {
      HeavyDocuments.enter();
      heavy = true;
    }
    if (kept > line.length) {
      long capacity = Math.min(Limits.DOCUMENT_BYTES, Math.max(kept, 2L * line.length));
      line = Arrays.copyOf(line, (int) capacity);
    }
    if (size < kept) {
      System.arraycopy(chunk, next, line, (int) size, kept - (int) size);
    }
    size = grown;
  }

  private void leave() {
    if (heavy) {
      line = new byte[1 << 12];
      HeavyDocuments.leave();
      heavy = false;
    }
  }
}
