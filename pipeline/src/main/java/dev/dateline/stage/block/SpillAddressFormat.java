package dev.dateline.stage.block;

import dev.dateline.dataset.rows.SpillAddress;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Packs lists of {@link SpillAddress}es. */
public final class SpillAddressFormat extends BlockFormat<SpillAddress> {

  /** The only one. */
  public static final SpillAddressFormat INSTANCE = new SpillAddressFormat();

  private SpillAddressFormat() {}

  @Override
  protected void write(SpillAddress value, DataOutputStream out) throws IOException {
    writeAddress(value, out);
  }

  @Override
  protected SpillAddress read(ByteBuffer in) {
    return readAddress(in);
  }
}
