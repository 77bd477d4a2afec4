package dev.dateline.stage;

import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Adds counts up by name into one map.
 *
 * <p>There are few names, a few for each date: one map is far cheaper than a key for each, which
 * the Direct runner makes a bundle of at every step.
 */
final class SumCounts
    extends Combine.CombineFn<KV<String, Long>, Map<String, Long>, Map<String, Long>> {

  private static final Coder<Map<String, Long>> SUMS =
      MapCoder.of(StringUtf8Coder.of(), VarLongCoder.of());

  /** The sums, for a step that asks for them. */
  static PCollectionView<Map<String, Long>> of(String name, PCollection<KV<String, Long>> counts) {
    return counts
        .setCoder(KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of()))
        .apply(name, Combine.globally(new SumCounts()).asSingletonView());
  }

  @Override
  public Map<String, Long> createAccumulator() {
    return new TreeMap<>();
  }

  @Override
  public Map<String, Long> addInput(Map<String, Long> sums, KV<String, Long> count) {
    sums.merge(count.getKey(), count.getValue(), Long::sum);
    return sums;
  }

  @Override
  public Map<String, Long> mergeAccumulators(Iterable<Map<String, Long>> parts) {
    Map<String, Long> sums = createAccumulator();
    for (Map<String, Long> part : parts) {
      part.forEach((name, count) -> sums.merge(name, count, Long::sum));
    }
    return sums;
  }

  @Override
  public Map<String, Long> extractOutput(Map<String, Long> sums) {
    return sums;
  }

  @Override
  public Coder<Map<String, Long>> getAccumulatorCoder(
      CoderRegistry registry, Coder<KV<String, Long>> input) {
    return SUMS;
  }

  @Override
  public Coder<Map<String, Long>> getDefaultOutputCoder(
      CoderRegistry registry, Coder<KV<String, Long>> input) {
    return SUMS;
  }
}
