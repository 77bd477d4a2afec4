package dev.dateline.stage;

import dev.dateline.dataset.manifest.Table;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Packs lists of {@link RowReference}s. */
final class RowReferenceFormat extends BlockFormat<RowReference> {

  static final RowReferenceFormat INSTANCE = new RowReferenceFormat();

  private RowReferenceFormat() {}

  @Override
  void write(RowReference value, DataOutputStream out) throws IOException {
    writeText(value.table().name(), out);
    writeText(value.partition(), out);
    writeText(value.sortKey(), out);
    writeAddress(value.address(), out);
  }

  @Override
  RowReference read(ByteBuffer in) {
    return new RowReference(
        Table.valueOf(readText(in)), readText(in), readText(in), readAddress(in));
  }
}
