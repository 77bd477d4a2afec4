package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.HashedText;
import dev.dateline.text.entity.feature.NewsFeatures;
import java.util.Arrays;

/**
 * What a model says about two words that stand side by side, kept for the next time they do: in
 * running text more than half of all pairs were seen shortly before.
 *
 * <p>A pair takes the slot of another with the same hash. Not thread-safe.
 */
final class WordPairs {

  private static final int SLOTS = 1 << 14;

  private final FeatureTable features;
  private final FeatureBatch batch;
  private final int width;
  private final DecoderWord[] firsts = new DecoderWord[SLOTS];
  private final DecoderWord[] seconds = new DecoderWord[SLOTS];
  private final long[] weights;

  WordPairs(NameModel model, FeatureBatch batch) {
    features = model.features();
    this.batch = batch;
    width = PackedWeights.width(model.outcomes().count());
    weights = new long[SLOTS * 2 * width];
  }

  /**
   * The slot of a pair, filled.
   *
   * @return where in {@link #weights} stands what the pair says about its first word; what it says
   *     about its second stands behind
   */
  int at(DecoderWord first, DecoderWord second) {
    long mixed = HashedText.mix(first.hash * 31 + second.hash);
    int slot = (int) (mixed >>> 20) & (SLOTS - 1);
    int at = slot * 2 * width;
    if (firsts[slot] != first || seconds[slot] != second) {
      firsts[slot] = first;
      seconds[slot] = second;
      Arrays.fill(weights, at, at + 2 * width, 0);
      NewsFeatures.ofPairBehind(first.info, second.info, batch);
      features.drain(batch, weights, at);
      NewsFeatures.ofPairBefore(first.info, second.info, batch);
      features.drain(batch, weights, at + width);
    }
    return at;
  }

  /** The {@link PackedWeights} of the slots. */
  long[] weights() {
    return weights;
  }
}
