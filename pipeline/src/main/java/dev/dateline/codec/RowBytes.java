package dev.dateline.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Single rows as bytes, in Avro's binary encoding. Not thread-safe. */
public final class RowBytes {

  private final ByteArrayOutputStream row = new ByteArrayOutputStream();
  private final IdentityHashMap<Schema, SpecificDatumWriter<SpecificRecord>> writers =
      new IdentityHashMap<>();
  private final IdentityHashMap<RowType<?>, SpecificDatumReader<?>> readers =
      new IdentityHashMap<>();
  private BinaryEncoder encoder;
  private BinaryDecoder decoder;

  /** The bytes of a row. */
  public byte[] encode(SpecificRecord record) throws IOException {
    row.reset();
    encoder = EncoderFactory.get().binaryEncoder(row, encoder);
    writers
        .computeIfAbsent(record.getSchema(), of -> new SpecificDatumWriter<>(of, RowModel.of(of)))
        .write(record, encoder);
    encoder.flush();
    return row.toByteArray();
  }

  /** The row that is in some bytes. */
  public <T extends SpecificRecord> T decode(RowType<T> type, byte[] bytes, int offset, int length)
      throws IOException {
    decoder = DecoderFactory.get().binaryDecoder(bytes, offset, length, decoder);
    @SuppressWarnings("unchecked")
    SpecificDatumReader<T> reader =
        (SpecificDatumReader<T>) readers.computeIfAbsent(type, RowBytes::reader);
    return reader.read(null, decoder);
  }

  private static SpecificDatumReader<?> reader(RowType<?> type) {
    return new SpecificDatumReader<SpecificRecord>(
        type.schema(), type.schema(), RowModel.of(type.schema()));
  }
}
