package dev.dateline.stage;

import dev.dateline.text.dedup.HashFilter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Writes {@link HashFilter}s. */
final class HashFilterCoder extends AtomicCoder<HashFilter> {

  static final HashFilterCoder INSTANCE = new HashFilterCoder();

  private HashFilterCoder() {}

  @Override
  public void encode(HashFilter value, OutputStream out) throws IOException {
    long[] words = value.words();
    ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES);
    bytes.asLongBuffer().put(words);
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(words.length);
    data.write(bytes.array());
  }

  @Override
  public HashFilter decode(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    long[] words = new long[data.readInt()];
    byte[] bytes = new byte[words.length * Long.BYTES];
    data.readFully(bytes);
    ByteBuffer.wrap(bytes).asLongBuffer().get(words);
    return HashFilter.of(words);
  }
}
