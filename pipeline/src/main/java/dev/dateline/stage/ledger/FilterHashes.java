package dev.dateline.stage.ledger;

import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.SpilledArticle;
import dev.dateline.stage.block.SpilledArticleFormat;
import dev.dateline.text.dedup.HashFilter;
import dev.dateline.text.dedup.Reference;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.values.KV;

/** Gathers the hashes of all articles into one filter. */
final class FilterHashes
    extends Combine.CombineFn<KV<Integer, Block>, HashFilter.Builder, HashFilter> {

  /** A raw hash and a content hash. */
  private static final int HASHES_OF_AN_ARTICLE = 2;

  private final long articles;

  /**
   * A filter for about so many articles.
   *
   * @param articles a guess; a poor one costs time and nothing else
   */
  FilterHashes(long articles) {
    this.articles = articles;
  }

  @Override
  public HashFilter.Builder createAccumulator() {
    return HashFilter.Builder.sizedFor(articles * HASHES_OF_AN_ARTICLE);
  }

  @Override
  public HashFilter.Builder addInput(HashFilter.Builder filter, KV<Integer, Block> articles) {
    for (SpilledArticle article : SpilledArticleFormat.INSTANCE.unpack(articles.getValue())) {
      Reference reference = article.reference();
      filter.add(reference.rawHash());
      filter.add(reference.fingerprint().contentHash());
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
