package dev.dateline.source.container.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The content of a record of a web archive after its header, of the length that the header states.
 *
 * <p>Keeps the fault that ended it, since a decoder that reads from it may report another one
 * instead.
 */
final class WarcBlock extends InputStream {

  private final ReadableByteChannel source;
  private final ByteBuffer buffer;
  private long left;
  private Optional<MessageDigest> digest = Optional.empty();
  private Optional<IOException> fault = Optional.empty();

  WarcBlock(ReadableByteChannel source, ByteBuffer buffer, long length) {
    this.source = source;
    this.buffer = buffer;
    left = length;
  }

  /** Number of bytes that are still to come, if the record has the length that it states. */
  long left() {
    return left;
  }

  /** Has the bytes that are still to come digested. */
  void digestBy(Optional<MessageDigest> digester) {
    digest = digester;
  }

  /** Throws the fault of the file that was met while the block was read, if there was one. */
  void rethrow() throws IOException {
    if (fault.isPresent()) {
      throw fault.get();
    }
  }

  /** Reads on to the end. */
  void passOver() throws IOException {
    rethrow();
    byte[] passed = new byte[1 << 13];
    while (read(passed, 0, passed.length) >= 0) {
      rethrow();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    try {
      int n = take(target, start, (int) Math.min(length, left));
      if (n < 0) {
        throw WarcSource.broken("it ends " + left + " bytes before a record does");
      }
      left -= n;
      if (digest.isPresent()) {
        digest.get().update(target, start, n);
      }
      return n;
    } catch (IOException e) {
      fault = Optional.of(e);
      throw e;
    }
  }

  private int take(byte[] target, int start, int length) throws IOException {
    if (!buffer.hasRemaining()) {
      return source.read(ByteBuffer.wrap(target, start, length));
    }
    int n = Math.min(length, buffer.remaining());
    buffer.get(target, start, n);
    return n;
  }
}
