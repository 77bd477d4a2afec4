package dev.dateline.stage;

import dev.dateline.dataset.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StringUtf8Coder;

/** Writes {@link RowReference}s. */
final class RowReferenceCoder extends AtomicCoder<RowReference> {

  private static final Coder<String> TEXT = StringUtf8Coder.of();

  @Override
  public void encode(RowReference value, OutputStream out) throws IOException {
    TEXT.encode(value.table().name(), out);
    TEXT.encode(value.partition(), out);
    TEXT.encode(value.sortKey(), out);
    AddressCoder.INSTANCE.encode(value.address(), out);
  }

  @Override
  public RowReference decode(InputStream in) throws IOException {
    return new RowReference(
        Table.valueOf(TEXT.decode(in)),
        TEXT.decode(in),
        TEXT.decode(in),
        AddressCoder.INSTANCE.decode(in));
  }
}
