package dev.dateline.dataset;

import dev.dateline.codec.RowModel;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Lays rows aside in one file. Not thread-safe. */
public final class ScratchWriter implements Closeable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final String file;
  private final OutputStream out;
  private final ByteArrayOutputStream row = new ByteArrayOutputStream();
  private final IdentityHashMap<Schema, SpecificDatumWriter<SpecificRecord>> writers =
      new IdentityHashMap<>();
  private BinaryEncoder encoder;
  private long offset;

  ScratchWriter(String file, OutputStream out) {
    this.file = file;
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
  }

  /** Lays a row aside; it can be read after the next {@link #flush}. */
  public Address append(SpecificRecord record) throws IOException {
    row.reset();
    encoder = EncoderFactory.get().binaryEncoder(row, encoder);
    writers
        .computeIfAbsent(record.getSchema(), of -> new SpecificDatumWriter<>(of, RowModel.of(of)))
        .write(record, encoder);
    encoder.flush();
    row.writeTo(out);
    Address address = new Address(file, offset, row.size());
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
