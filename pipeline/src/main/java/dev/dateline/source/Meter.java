package dev.dateline.source;

import dev.dateline.article.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Compares the input of a decompressor with its output while it runs. Damage, a decompression bomb,
 * or endless input without output ends the stream with a refusal and its reason.
 */
final class Meter {

  /** The scales are read between steps of at most so many bytes. */
  private static final int STEP = 1 << 16;

  private long taken;
  private long takenAtMark;
  private long given;
  private long takenAtLastGift;

  /** How a stream is decompressed. */
  @FunctionalInterface
  interface Decompressor {
    InputStream open(InputStream compressed) throws IOException;
  }

  /** Decompresses a stream under the limits. */
  static InputStream decompress(InputStream file, Compression compression) throws IOException {
    return new Meter().open(file, compression::open);
  }

  /** Decompresses a stream under the limits, and returns what was read. */
  InputStream open(InputStream file, Decompressor decompressor) throws IOException {
    try {
      return new Out(decompressor.open(new In(file)));
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** Number of compressed bytes that were taken. */
  long taken() {
    return taken;
  }

  private static RefusedException damaged(IOException e) {
    String why = e.getMessage() == null ? "it ends too early" : e.getMessage();
    return RefusedException.reading(
        Reason.BAD_COMPRESSION, "the compressed stream is damaged or cut short: " + why);
  }

  /** The compressed bytes on their way in. */
  private final class In extends FilterInputStream {

    In(InputStream file) {
      super(file);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      int n = super.read(buffer, start, length);
      count(n);
      return n;
    }

    @Override
    public synchronized void mark(int limit) {
      super.mark(limit);
      takenAtMark = taken;
    }

    /** A decompressor that took more than its own gives the rest back. */
    @Override
    public synchronized void reset() throws IOException {
      super.reset();
      taken = takenAtMark;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(n);
      taken += skipped;
      return skipped;
    }

    private void count(int n) throws RefusedException {
      taken += Math.max(0, n);
      if (taken - takenAtLastGift > Limits.BARREN_BYTES) {
        throw RefusedException.reading(
            Reason.BAD_COMPRESSION,
            "the compressed stream is damaged: "
                + Limits.BARREN_BYTES
                + " bytes in a row"
                + " decompress to nothing");
      }
    }
  }

  /** The decompressed bytes on their way out. */
  private final class Out extends FilterInputStream {

    /** No decompressor is asked again after it has failed: what it would do is not specified. */
    private Optional<RefusedException> failed = Optional.empty();

    Out(InputStream decompressed) {
      super(decompressed);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      if (failed.isPresent()) {
        throw failed.get();
      }
      int n;
      try {
        n = super.read(buffer, start, Math.min(length, STEP));
      } catch (IOException e) {
        failed = Optional.of(e instanceof RefusedException refused ? refused : damaged(e));
        throw failed.get();
      }
      given += Math.max(0, n);
      takenAtLastGift = n > 0 ? taken : takenAtLastGift;
      if (given > Limits.FREE_BYTES && given / Limits.RATIO > taken) {
        throw RefusedException.reading(
            Reason.TOO_LARGE,
            "the compressed stream grows beyond "
                + Limits.RATIO
                + ":1 after "
                + Limits.FREE_BYTES
                + " bytes. If the file is genuine, decompress it first.");
      }
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
