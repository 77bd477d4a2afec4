package dev.dateline.stage.story;

import dev.dateline.stage.block.BlockFormat;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Packs lists of {@link SpilledKeys}. */
final class SpilledKeysFormat extends BlockFormat<SpilledKeys> {

  static final SpilledKeysFormat INSTANCE = new SpilledKeysFormat();

  private SpilledKeysFormat() {}

  @Override
  protected void write(SpilledKeys value, DataOutputStream out) throws IOException {
    out.writeByte(value.address().isPresent() ? 1 : 0);
    if (value.address().isPresent()) {
      writeAddress(value.address().get(), out);
    } else {
      ByteBuffer articles = value.articles();
      out.writeInt(articles.remaining());
      out.write(
          articles.array(), articles.arrayOffset() + articles.position(), articles.remaining());
    }
  }

  @Override
  protected SpilledKeys read(ByteBuffer in) {
    if (in.get() == 1) {
      return new SpilledKeys(Optional.of(readAddress(in)), ByteBuffer.allocate(0));
    }
    int length = in.getInt();
    ByteBuffer articles = in.slice(in.position(), length);
    in.position(in.position() + length);
    return new SpilledKeys(Optional.empty(), articles);
  }
}
