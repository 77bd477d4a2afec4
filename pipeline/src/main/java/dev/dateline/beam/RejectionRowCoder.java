package dev.dateline.beam;

import dev.dateline.codec.RowBytes;
import dev.dateline.codec.RowType;
import dev.dateline.schema.RejectionRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;

/** Writes {@link RejectionRow}s in Avro's binary encoding. */
final class RejectionRowCoder extends AtomicCoder<RejectionRow> {

  private static final ThreadLocal<RowBytes> BYTES = ThreadLocal.withInitial(RowBytes::new);

  @Override
  public void encode(RejectionRow row, OutputStream out) throws IOException {
    ByteArrayCoder.of().encode(BYTES.get().encode(row), out);
  }

  @Override
  public RejectionRow decode(InputStream in) throws IOException {
    byte[] bytes = ByteArrayCoder.of().decode(in);
    return BYTES.get().decode(RowType.REJECTION, bytes, 0, bytes.length);
  }
}
