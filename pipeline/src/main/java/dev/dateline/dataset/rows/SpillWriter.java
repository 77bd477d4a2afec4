package dev.dateline.dataset.rows;

import dev.dateline.codec.RowBytes;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.avro.specific.SpecificRecord;

/** Lays rows aside in one file. Not thread-safe. */
public final class SpillWriter implements Closeable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final String file;
  private final OutputStream out;
  private final RowBytes rows = new RowBytes();
  private long offset;

  SpillWriter(String file, OutputStream out) {
    this.file = file;
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
  }

  /** Lays a row aside; it can be read after the next {@link #flush}. */
  public SpillAddress append(SpecificRecord record) throws IOException {
    ByteArrayOutputStream row = rows.encode(record);
    row.writeTo(out);
    SpillAddress address = new SpillAddress(file, offset, row.size());
    offset += row.size();
    return address;
  }

  /** Makes every row so far readable. */
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
