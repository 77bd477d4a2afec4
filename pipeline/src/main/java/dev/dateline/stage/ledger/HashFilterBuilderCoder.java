package dev.dateline.stage.ledger;

import dev.dateline.text.dedup.HashFilter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Writes {@link HashFilter.Builder}s. */
public final class HashFilterBuilderCoder extends AtomicCoder<HashFilter.Builder> {

  /** The only one. */
  public static final HashFilterBuilderCoder INSTANCE = new HashFilterBuilderCoder();

  private HashFilterBuilderCoder() {}

  @Override
  public void encode(HashFilter.Builder value, OutputStream out) throws IOException {
    HashFilter.State state = value.state();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(state.size());
    data.writeBoolean(state.dense());
    Longs.write(state.longs(), data);
  }

  @Override
  public HashFilter.Builder decode(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    return HashFilter.Builder.of(
        new HashFilter.State(data.readInt(), data.readBoolean(), Longs.read(data)));
  }
}
