package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.SpillWriter;
import dev.dateline.stage.block.Block;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/**
 * Writes articles of one file into spill files by ranges of their keys, and hands references over.
 *
 * <p>An article has many keys, and runners copy what waits in a group again and again: there would
 * be more to copy than of all other things together. A few are handed over as they are. Not
 * thread-safe.
 */
final class KeySpill {

  private static final String LABEL = "keys";

  /** Keys in memory at once, of 8 bytes and a reference each. */
  private static final int MOST = 1 << 17;

  /** So few keys are not worth a file and its reads. */
  static final int FEW = 1 << 13;

  private final SpillFolder scratch;
  private final String file;
  private final int ranges;
  private final Consumer<KV<Integer, Block>> out;
  private final List<byte[]> articles = new ArrayList<>();
  private long[] keys = new long[1 << 10];
  private int[] owners = new int[1 << 10];
  private int size;

  @SuppressWarnings("ArrayRecordComponent")
  private record Part(int range, byte[] articles) {}

  /**
   * Gathers the articles of a file.
   *
   * @param ranges number of groups of keys
   * @param out takes blocks of {@link SpilledKeys} by their group
   */
  KeySpill(SpillFolder scratch, String file, int ranges, Consumer<KV<Integer, Block>> out) {
    this.scratch = scratch;
    this.file = file;
    this.ranges = ranges;
    this.out = out;
  }

  /** Adds an article, once for each of some keys of its. */
  void add(long[] some, Sketched article) throws IOException {
    articles.add(KeyedSketches.bytes(article));
    for (long key : some) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        owners = Arrays.copyOf(owners, 2 * size);
      }
      keys[size] = key;
      owners[size++] = articles.size() - 1;
    }
    if (size >= MOST) {
      finish();
    }
  }

  /** Writes what is gathered so far, if there is any, and hands the references over. */
  void finish() throws IOException {
    if (size == 0) {
      return;
    }
    List<Part> parts = parts();
    if (size < FEW) {
      parts.forEach(
          part -> hand(part, new SpilledKeys(Optional.empty(), ByteBuffer.wrap(part.articles()))));
    } else {
      spill(parts);
    }
    articles.clear();
    size = 0;
  }

  private void spill(List<Part> parts) throws IOException {
    List<SpillAddress> addresses = new ArrayList<>();
    try (SpillWriter spill = scratch.write(LABEL)) {
      for (Part part : parts) {
        addresses.add(spill.append(part.articles()));
      }
      spill.finish();
    }
    for (int i = 0; i < parts.size(); i++) {
      hand(parts.get(i), new SpilledKeys(Optional.of(addresses.get(i)), ByteBuffer.allocate(0)));
    }
  }

  private void hand(Part part, SpilledKeys articles) {
    out.accept(KV.of(part.range(), SpilledKeysFormat.INSTANCE.pack(List.of(articles))));
  }

  private List<Part> parts() {
    int[] starts = starts();
    int[] order = new int[size];
    int[] next = starts.clone();
    for (int i = 0; i < size; i++) {
      order[next[range(keys[i])]++] = i;
    }
    List<Part> parts = new ArrayList<>();
    for (int range = 0; range < ranges; range++) {
      if (starts[range] < starts[range + 1]) {
        parts.add(new Part(range, packed(order, starts[range], starts[range + 1])));
      }
    }
    return parts;
  }

  /** Where each range begins if the keys are ordered by them, and where the last ends. */
  private int[] starts() {
    int[] starts = new int[ranges + 1];
    for (int i = 0; i < size; i++) {
      starts[range(keys[i]) + 1]++;
    }
    for (int range = 0; range < ranges; range++) {
      starts[range + 1] += starts[range];
    }
    return starts;
  }

  private int range(long key) {
    // Keys are the least hashes: only their low digits are spread evenly.
    return (int) (key % ranges);
  }

  private byte[] packed(int[] order, int from, int to) {
    long[] some = new long[to - from];
    List<byte[]> of = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      some[i - from] = keys[order[i]];
      of.add(articles.get(owners[order[i]]));
    }
    return KeyedSketches.packed(file, some, of);
  }
}
