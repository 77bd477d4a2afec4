package dev.dateline.stage.story;

import dev.dateline.stage.block.BlockFormat;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Packs {@link KeyedSketches}. */
final class KeyedSketchesFormat extends BlockFormat<KeyedSketches> {

  static final KeyedSketchesFormat INSTANCE = new KeyedSketchesFormat();

  private KeyedSketchesFormat() {}

  @Override
  protected void write(KeyedSketches value, DataOutputStream out) throws IOException {
    writeText(value.file(), out);
    out.writeInt(value.size());
    for (int i = 0; i < value.size(); i++) {
      out.writeLong(value.key(i));
    }
    ByteBuffer articles = value.articles();
    byte[] bytes = new byte[articles.remaining()];
    articles.get(bytes);
    out.write(bytes);
  }

  @Override
  protected KeyedSketches read(ByteBuffer in) {
    String file = readText(in);
    long[] keys = new long[in.getInt()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.getLong();
    }
    ByteBuffer articles = in.slice(in.position(), keys.length * KeyedSketches.STRIDE);
    in.position(in.position() + articles.remaining());
    return new KeyedSketches(file, keys, articles);
  }
}
