package dev.dateline.stage.story;

import dev.dateline.stage.block.Block;
import dev.dateline.stage.ledger.HashFilterBuilderCoder;
import dev.dateline.stage.ledger.HashFilterCoder;
import dev.dateline.text.dedup.HashFilter;
import dev.dateline.text.story.Sketch;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.values.KV;

/** Gathers the keys of all articles into one filter. */
final class FilterKeys
    extends Combine.CombineFn<KV<Integer, Block>, HashFilter.Builder, HashFilter> {

  private final long articles;

  /**
   * A filter for about so many articles.
   *
   * @param articles a guess; a poor one costs time and nothing else
   */
  FilterKeys(long articles) {
    this.articles = articles;
  }

  @Override
  public HashFilter.Builder createAccumulator() {
    return HashFilter.Builder.sizedFor(articles * Sketch.KEYS);
  }

  @Override
  public HashFilter.Builder addInput(HashFilter.Builder filter, KV<Integer, Block> articles) {
    for (KeyedSketches of : KeyedSketchesFormat.INSTANCE.unpack(articles.getValue())) {
      for (int i = 0; i < of.size(); i++) {
        filter.add(of.key(i));
      }
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
