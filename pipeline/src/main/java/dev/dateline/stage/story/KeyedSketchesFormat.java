package dev.dateline.stage.story;

import dev.dateline.stage.block.BlockFormat;
import dev.dateline.stage.story.KeyedSketches.Keyed;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Packs lists of {@link KeyedSketches}; every article is there many times, so short. */
final class KeyedSketchesFormat extends BlockFormat<KeyedSketches> {

  static final KeyedSketchesFormat INSTANCE = new KeyedSketchesFormat();

  private KeyedSketchesFormat() {}

  @Override
  protected void write(KeyedSketches value, DataOutputStream out) throws IOException {
    writeText(value.file(), out);
    out.writeInt(value.articles().size());
    for (Keyed article : value.articles()) {
      out.writeLong(article.key());
      SketchedFormat.put(article.telling(), out);
      out.writeLong(article.offset());
      out.writeShort(article.length());
    }
  }

  @Override
  protected KeyedSketches read(ByteBuffer in) {
    String file = readText(in);
    int size = in.getInt();
    List<Keyed> articles = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      articles.add(
          new Keyed(in.getLong(), SketchedFormat.telling(in), in.getLong(), in.getShort()));
    }
    return new KeyedSketches(file, articles);
  }
}
