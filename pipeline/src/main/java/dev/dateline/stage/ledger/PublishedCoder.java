package dev.dateline.stage.ledger;

import dev.dateline.text.dedup.Published;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;

/** Writes {@link Published} articles. */
public final class PublishedCoder extends AtomicCoder<Published> {

  /** The only one. */
  public static final PublishedCoder INSTANCE = new PublishedCoder();

  private PublishedCoder() {}

  @Override
  public void encode(Published value, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(value.id(), out);
    StringUtf8Coder.of().encode(value.rawHash(), out);
    StringUtf8Coder.of().encode(value.run(), out);
    VarIntCoder.of().encode(value.order(), out);
  }

  @Override
  public Published decode(InputStream in) throws IOException {
    return new Published(
        StringUtf8Coder.of().decode(in),
        StringUtf8Coder.of().decode(in),
        StringUtf8Coder.of().decode(in),
        VarIntCoder.of().decode(in));
  }
}
