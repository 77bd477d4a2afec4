package dev.dateline.stage.story;

import dev.dateline.stage.block.BlockFormat;
import dev.dateline.text.story.ArticleKey;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Packs lists of {@link Sketched} articles. */
final class SketchedFormat extends BlockFormat<Sketched> {

  static final SketchedFormat INSTANCE = new SketchedFormat();

  private static final int ID_BYTES = 32;

  /** Bytes of an article key. */
  static final int TELLING_BYTES = Integer.BYTES + Short.BYTES + ID_BYTES;

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
    put(value.articleKey(), out);
    writeAddress(value.address(), out);
  }

  static Sketched get(ByteBuffer in) {
    return new Sketched(articleKey(in), readAddress(in));
  }

  static void put(ArticleKey value, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(TELLING_BYTES);
    put(value, bytes);
    out.write(bytes.array());
  }

  static void put(ArticleKey value, ByteBuffer out) {
    out.putInt(value.run());
    out.putShort((short) value.words());
    byte[] id = HexFormat.of().parseHex(value.id());
    if (id.length != ID_BYTES) {
      throw new IllegalArgumentException("not an id of an article: " + value.id());
    }
    out.put(id);
  }

  static ArticleKey articleKey(ByteBuffer in) {
    int run = in.getInt();
    int words = in.getShort();
    byte[] id = new byte[ID_BYTES];
    in.get(id);
    return new ArticleKey(run, words, HexFormat.of().formatHex(id));
  }
}
