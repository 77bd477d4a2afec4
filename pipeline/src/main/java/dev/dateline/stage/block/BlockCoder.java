package dev.dateline.stage.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;

/** Writes {@link Block}s. */
public final class BlockCoder extends AtomicCoder<Block> {

  @Override
  public void encode(Block value, OutputStream out) throws IOException {
    ByteArrayCoder.of().encode(value.bytes(), out);
  }

  @Override
  public Block decode(InputStream in) throws IOException {
    return new Block(ByteArrayCoder.of().decode(in));
  }
}
