package dev.dateline.stage.story;

import dev.dateline.stage.block.Block;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.apache.beam.sdk.values.KV;

/** Gathers pairs by where they are compared. Not thread-safe. */
final class PairBatches {

  private static final int MOST_IN_A_BLOCK = 1_024;

  private final ToIntFunction<Pair> group;
  private final Consumer<KV<Integer, Block>> out;
  private final Map<Integer, Pairs> batches = new TreeMap<>();

  /**
   * Gathers pairs.
   *
   * @param group where a pair is compared
   * @param out takes each block by its group
   */
  PairBatches(ToIntFunction<Pair> group, Consumer<KV<Integer, Block>> out) {
    this.group = group;
    this.out = out;
  }

  /** Adds a pair. */
  void add(Pair pair) {
    int of = group.applyAsInt(pair);
    Pairs batch = batches.computeIfAbsent(of, key -> new Pairs());
    batch.add(batch.number(pair.later()), batch.number(pair.earlier()));
    if (batch.size() == MOST_IN_A_BLOCK) {
      batches.remove(of);
      flush(of, batch);
    }
  }

  /** Hands over what is gathered so far. */
  void flush() {
    batches.forEach(this::flush);
    batches.clear();
  }

  private void flush(int of, Pairs batch) {
    out.accept(KV.of(of, PairsFormat.INSTANCE.pack(List.of(batch))));
  }
}
