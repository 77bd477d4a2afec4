package dev.dateline.stage.story;

import dev.dateline.stage.block.BlockFormat;
import dev.dateline.text.story.Telling;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Packs lists of {@link Sketched} articles. */
final class SketchedFormat extends BlockFormat<Sketched> {

  static final SketchedFormat INSTANCE = new SketchedFormat();

  private SketchedFormat() {}

  @Override
  protected void write(Sketched value, DataOutputStream out) throws IOException {
    put(value, out);
  }

  @Override
  protected Sketched read(ByteBuffer in) {
    return get(in);
  }

  static void put(Sketched value, DataOutputStream out) throws IOException {
    put(value.telling(), out);
    writeAddress(value.address(), out);
  }

  static Sketched get(ByteBuffer in) {
    return new Sketched(telling(in), readAddress(in));
  }

  static void put(Telling value, DataOutputStream out) throws IOException {
    out.writeInt(value.run());
    out.writeShort(value.words());
    writeHash(value.id(), out);
  }

  static Telling telling(ByteBuffer in) {
    return new Telling(in.getInt(), in.getShort(), readHash(in));
  }
}
