package dev.dateline.stage.block;

import dev.dateline.dataset.manifest.Table;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Packs lists of {@link SpilledRow}s. */
public final class SpilledRowFormat extends BlockFormat<SpilledRow> {

  /** The only one. */
  public static final SpilledRowFormat INSTANCE = new SpilledRowFormat();

  private SpilledRowFormat() {}

  @Override
  protected void write(SpilledRow value, DataOutputStream out) throws IOException {
    writeText(value.table().name(), out);
    writeText(value.date(), out);
    writeText(value.sortKey(), out);
    writeAddress(value.address(), out);
  }

  @Override
  protected SpilledRow read(ByteBuffer in) {
    return new SpilledRow(Table.valueOf(readText(in)), readText(in), readText(in), readAddress(in));
  }
}
