package dev.dateline.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;

/** Writes hashes, which are lower-case hex in memory, as the bytes that they stand for. */
final class HashCoder extends AtomicCoder<String> {

  static final HashCoder INSTANCE = new HashCoder();

  private HashCoder() {}

  @Override
  public void encode(String value, OutputStream out) throws IOException {
    ByteArrayCoder.of().encode(HexFormat.of().parseHex(value), out);
  }

  @Override
  public String decode(InputStream in) throws IOException {
    return HexFormat.of().formatHex(ByteArrayCoder.of().decode(in));
  }
}
