package dev.dateline.stage.block;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/** Gathers articles into blocks by the range of their content hash. Not thread-safe. */
public final class RangeBatcher {

  private final int ranges;
  private final int most;
  private final Consumer<KV<Integer, Block>> out;
  private final Map<Integer, Batcher<SpilledArticle>> batchers = new TreeMap<>();

  /**
   * Gathers blocks.
   *
   * @param ranges number of ranges
   * @param most articles in a block
   * @param out takes each block that is full, or flushed
   */
  public RangeBatcher(int ranges, int most, Consumer<KV<Integer, Block>> out) {
    this.ranges = ranges;
    this.most = most;
    this.out = out;
  }

  /** Adds an article. */
  public void add(SpilledArticle article) {
    int range = HashRange.of(article.reference().fingerprint().contentHash(), ranges);
    batchers
        .computeIfAbsent(
            range,
            of ->
                new Batcher<>(
                    most, SpilledArticleFormat.INSTANCE, block -> out.accept(KV.of(range, block))))
        .add(article);
  }

  /** Hands over what is gathered so far. */
  public void flush() {
    batchers.values().forEach(Batcher::flush);
  }
}
