package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.stage.block.BlockFormat;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packs lists of pairs; an article is in many pairs, so the names of files are written once. */
final class PairsFormat extends BlockFormat<List<Pair>> {

  static final PairsFormat INSTANCE = new PairsFormat();

  private PairsFormat() {}

  @Override
  protected void write(List<Pair> value, DataOutputStream out) throws IOException {
    List<String> files = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (Pair pair : value) {
      for (String file : List.of(pair.later().address().file(), pair.earlier().address().file())) {
        if (places.putIfAbsent(file, files.size()) == null) {
          files.add(file);
        }
      }
    }
    out.writeInt(files.size());
    for (String file : files) {
      writeText(file, out);
    }
    out.writeInt(value.size());
    for (Pair pair : value) {
      write(pair.later(), places, out);
      write(pair.earlier(), places, out);
    }
  }

  private static void write(Sketched article, Map<String, Integer> places, DataOutputStream out)
      throws IOException {
    SketchedFormat.put(article.telling(), out);
    out.writeInt(places.get(article.address().file()));
    out.writeLong(article.address().offset());
    out.writeShort(article.address().length());
  }

  @Override
  protected List<Pair> read(ByteBuffer in) {
    String[] files = new String[in.getInt()];
    for (int i = 0; i < files.length; i++) {
      files[i] = readText(in);
    }
    int size = in.getInt();
    List<Pair> pairs = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      pairs.add(new Pair(read(files, in), read(files, in)));
    }
    return pairs;
  }

  private static Sketched read(String[] files, ByteBuffer in) {
    return new Sketched(
        SketchedFormat.telling(in),
        new SpillAddress(files[in.getInt()], in.getLong(), in.getShort()));
  }
}
