package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.stage.block.BlockFormat;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packs {@link Pairs}; each article is written once, and so is the name of each file. */
final class PairsFormat extends BlockFormat<Pairs> {

  static final PairsFormat INSTANCE = new PairsFormat();

  private PairsFormat() {}

  @Override
  protected void write(Pairs value, DataOutputStream out) throws IOException {
    List<String> files =
        value.articles().stream().map(article -> article.address().file()).distinct().toList();
    Map<String, Integer> places = new HashMap<>();
    out.writeInt(files.size());
    for (String file : files) {
      places.put(file, places.size());
      writeText(file, out);
    }
    out.writeInt(value.articles().size());
    for (Sketched article : value.articles()) {
      SketchedFormat.put(article.articleKey(), out);
      out.writeInt(places.get(article.address().file()));
      out.writeLong(article.address().offset());
      out.writeShort(article.address().length());
    }
    out.writeInt(value.size());
    for (int i = 0; i < value.size(); i++) {
      out.writeInt(value.later(i));
      out.writeInt(value.earlier(i));
    }
  }

  @Override
  protected Pairs read(ByteBuffer in) {
    String[] files = new String[in.getInt()];
    for (int i = 0; i < files.length; i++) {
      files[i] = readText(in);
    }
    Pairs pairs = new Pairs();
    for (int articles = in.getInt(); articles > 0; articles--) {
      pairs.number(
          new Sketched(
              SketchedFormat.articleKey(in),
              new SpillAddress(files[in.getInt()], in.getLong(), in.getShort())));
    }
    for (int size = in.getInt(); size > 0; size--) {
      pairs.add(in.getInt(), in.getInt());
    }
    return pairs;
  }
}
