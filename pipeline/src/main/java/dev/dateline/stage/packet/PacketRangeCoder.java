package dev.dateline.stage.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Writes {@link PacketRange}s. */
public final class PacketRangeCoder extends AtomicCoder<PacketRange> {

  @Override
  public void encode(PacketRange value, OutputStream out) throws IOException {
    VarLongCoder.of().encode(value.offset(), out);
    VarIntCoder.of().encode(value.length(), out);
  }

  @Override
  public PacketRange decode(InputStream in) throws IOException {
    return new PacketRange(VarLongCoder.of().decode(in), VarIntCoder.of().decode(in));
  }
}
