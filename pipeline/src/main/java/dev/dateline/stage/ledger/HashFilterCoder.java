package dev.dateline.stage.ledger;

import dev.dateline.text.dedup.HashFilter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Writes {@link HashFilter}s. */
public final class HashFilterCoder extends AtomicCoder<HashFilter> {

  /** The only one. */
  public static final HashFilterCoder INSTANCE = new HashFilterCoder();

  private HashFilterCoder() {}

  @Override
  public void encode(HashFilter value, OutputStream out) throws IOException {
    Longs.write(value.words(), new DataOutputStream(out));
  }

  @Override
  public HashFilter decode(InputStream in) throws IOException {
    return HashFilter.of(Longs.read(new DataInputStream(in)));
  }
}
