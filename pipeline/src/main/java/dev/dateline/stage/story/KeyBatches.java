package dev.dateline.stage.story;

import dev.dateline.stage.block.Block;
import java.nio.ByteBuffer;
import java.util.Arrays;
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
  private final Map<Integer, Batch> batches = new TreeMap<>();

  /** Articles with a key each; there may be thousands of batches with few of them. */
  private static final class Batch {

    private static final int FIRST_ROOM = 8;

    private long[] keys = new long[FIRST_ROOM];
    private ByteBuffer articles = ByteBuffer.allocate(FIRST_ROOM * KeyedSketches.STRIDE);
    private int size;

    void add(long key, byte[] article) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        articles = ByteBuffer.allocate(2 * articles.capacity()).put(articles.flip());
      }
      keys[size++] = key;
      articles.put(article);
    }

    KeyedSketches in(String file) {
      return new KeyedSketches(file, Arrays.copyOf(keys, size), articles.flip());
    }
  }

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

  /** Adds an article, once for each of some keys of its. */
  void add(long[] keys, Sketched article) {
    byte[] bytes = KeyedSketches.bytes(article);
    for (long key : keys) {
      add(key, bytes);
    }
  }

  private void add(long key, byte[] article) {
    // Keys are the least hashes: only their low digits are spread evenly.
    int range = (int) (key % ranges);
    Batch batch = batches.computeIfAbsent(range, of -> new Batch());
    batch.add(key, article);
    if (batch.size == MOST_IN_A_BLOCK) {
      batches.remove(range);
      flush(range, batch);
    }
  }

  /** Hands over what is gathered so far. */
  void flush() {
    batches.forEach(this::flush);
    batches.clear();
  }

  private void flush(int range, Batch batch) {
    out.accept(KV.of(range, KeyedSketchesFormat.INSTANCE.pack(List.of(batch.in(file)))));
  }
}
