package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.ledger.HashFilterBuilderCoder;
import dev.dateline.stage.ledger.HashFilterCoder;
import dev.dateline.text.dedup.HashFilter;
import dev.dateline.text.story.Sketch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.values.KV;

/** Gathers the keys of all articles into one filter. */
final class FilterKeys
    extends Combine.CombineFn<KV<Integer, Block>, HashFilter.Builder, HashFilter> {

  private final SpillFolder scratch;
  private final long articles;

  /**
   * A filter for about so many articles.
   *
   * @param scratch where the keys are
   * @param articles a guess; a poor one costs time and nothing else
   */
  FilterKeys(SpillFolder scratch, long articles) {
    this.scratch = scratch;
    this.articles = articles;
  }

  @Override
  public HashFilter.Builder createAccumulator() {
    return HashFilter.Builder.sizedFor(articles * Sketch.KEYS);
  }

  @Override
  public HashFilter.Builder addInput(HashFilter.Builder filter, KV<Integer, Block> articles) {
    try {
      for (KeyedSketches of : SpilledKeys.read(scratch, List.of(articles.getValue()))) {
        for (int i = 0; i < of.size(); i++) {
          filter.add(of.key(i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return filter;
  }

  @Override
  public HashFilter.Builder mergeAccumulators(Iterable<HashFilter.Builder> filters) {
    HashFilter.Builder merged = createAccumulator();
    filters.forEach(merged::addAll);
    return merged;
  }

  @Override
  public HashFilter extractOutput(HashFilter.Builder filter) {
    return filter.build();
  }

  @Override
  public Coder<HashFilter.Builder> getAccumulatorCoder(
      CoderRegistry registry, Coder<KV<Integer, Block>> input) {
    return HashFilterBuilderCoder.INSTANCE;
  }

  @Override
  public Coder<HashFilter> getDefaultOutputCoder(
      CoderRegistry registry, Coder<KV<Integer, Block>> input) {
    return HashFilterCoder.INSTANCE;
  }
}
