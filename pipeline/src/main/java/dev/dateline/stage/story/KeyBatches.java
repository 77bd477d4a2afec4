package dev.dateline.stage.story;

import dev.dateline.stage.block.Block;
import dev.dateline.stage.story.KeyedSketches.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/** Gathers articles of one file by ranges of their keys. Not thread-safe. */
final class KeyBatches {

  private static final int MOST_IN_A_BLOCK = 512;

  private final String file;
  private final int ranges;
  private final Consumer<KV<Integer, Block>> out;
  private final Map<Integer, List<Keyed>> batches = new TreeMap<>();

  /**
   * Gathers the articles of a file.
   *
   * @param ranges number of groups of keys
   * @param out takes each block by its group
   */
  KeyBatches(String file, int ranges, Consumer<KV<Integer, Block>> out) {
    this.file = file;
    this.ranges = ranges;
    this.out = out;
  }

  /** Adds an article with a key. */
  void add(long key, Sketched article) {
    // Keys are the least hashes: only their low digits are spread evenly.
    int range = (int) (key % ranges);
    List<Keyed> batch = batches.computeIfAbsent(range, of -> new ArrayList<>());
    batch.add(
        new Keyed(key, article.telling(), article.address().offset(), article.address().length()));
    if (batch.size() == MOST_IN_A_BLOCK) {
      flush(range, batch);
    }
  }

  /** Hands over what is gathered so far. */
  void flush() {
    batches.forEach(this::flush);
  }

  private void flush(int range, List<Keyed> batch) {
    if (!batch.isEmpty()) {
      out.accept(
          KV.of(
              range,
              KeyedSketchesFormat.INSTANCE.pack(
                  List.of(new KeyedSketches(file, List.copyOf(batch))))));
      batch.clear();
    }
  }
}
