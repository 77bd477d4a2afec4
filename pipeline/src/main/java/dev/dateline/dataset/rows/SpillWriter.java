package dev.dateline.dataset.rows;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes rows into one spill file.
 *
 * <p>Its rows can be read once it is finished; a file that is closed without that is never read.
 * Not thread-safe.
 */
public final class SpillWriter implements Closeable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final String file;
  private final OutputStream out;
  private long bytes;

  SpillWriter(String file, OutputStream out) {
    this.file = file;
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
  }

  /** Writes a row in its Avro binary encoding; its address is good once the file is finished. */
  public SpillAddress append(byte[] row) throws IOException {
    out.write(row);
    SpillAddress address = new SpillAddress(file, bytes, row.length);
    bytes += row.length;
    return address;
  }

  /** Size of the rows so far. */
  public long bytes() {
    return bytes;
  }

  /** Ends the file, so that its rows can be read. */
  public void finish() throws IOException {
    out.close();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
