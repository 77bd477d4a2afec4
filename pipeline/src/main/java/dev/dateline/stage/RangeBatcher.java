package dev.dateline.stage;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/** Gathers articles into blocks by the range of their content hash. Not thread-safe. */
final class RangeBatcher {

  private final int ranges;
  private final int most;
  private final Consumer<KV<Integer, Block>> out;
  private final Map<Integer, Batcher<Spilled>> batchers = new TreeMap<>();

  /**
   * Gathers blocks.
   *
   * @param ranges number of ranges
   * @param most articles in a block
   * @param out takes each block that is full, or flushed
   */
  RangeBatcher(int ranges, int most, Consumer<KV<Integer, Block>> out) {
    this.ranges = ranges;
    this.most = most;
    this.out = out;
  }

  /** Adds an article. */
  void add(Spilled article) {
    int range = HashRange.of(article.reference().fingerprint().contentHash(), ranges);
    batchers
        .computeIfAbsent(
            range,
            of ->
                new Batcher<>(
                    most, SpilledFormat.INSTANCE, block -> out.accept(KV.of(range, block))))
        .add(article);
  }

  /** Hands over what is gathered so far. */
  void flush() {
    batchers.values().forEach(Batcher::flush);
  }
}
