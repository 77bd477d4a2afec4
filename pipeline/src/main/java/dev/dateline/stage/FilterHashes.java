package dev.dateline.stage;

import dev.dateline.text.dedup.HashFilter;
import dev.dateline.text.dedup.Reference;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.values.KV;

/** Gathers the hashes of all articles into one filter. */
final class FilterHashes extends Combine.CombineFn<KV<Integer, Block>, HashFilter, HashFilter> {

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
  public HashFilter createAccumulator() {
    return HashFilter.sizedFor(articles * HASHES_OF_AN_ARTICLE);
  }

  @Override
  public HashFilter addInput(HashFilter filter, KV<Integer, Block> articles) {
    for (Spilled article : SpilledFormat.INSTANCE.unpack(articles.getValue())) {
      Reference reference = article.reference();
      filter.add(reference.rawHash());
      filter.add(reference.fingerprint().contentHash());
    }
    return filter;
  }

  @Override
  public HashFilter mergeAccumulators(Iterable<HashFilter> filters) {
    HashFilter merged = createAccumulator();
    filters.forEach(merged::addAll);
    return merged;
  }

  @Override
  public HashFilter extractOutput(HashFilter filter) {
    return filter;
  }

  @Override
  public Coder<HashFilter> getAccumulatorCoder(
      CoderRegistry registry, Coder<KV<Integer, Block>> input) {
    return HashFilterCoder.INSTANCE;
  }

  @Override
  public Coder<HashFilter> getDefaultOutputCoder(
      CoderRegistry registry, Coder<KV<Integer, Block>> input) {
    return HashFilterCoder.INSTANCE;
  }
}
