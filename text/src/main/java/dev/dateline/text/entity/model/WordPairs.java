package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.HashedText;
import dev.dateline.text.entity.feature.NewsFeatures;
import java.util.Arrays;

/**
 * A cache of the weights for two adjacent words: in running text more than half of all pairs
 * occurred shortly before.
 *
 * <p>A pair replaces another with the same slot. Not thread-safe.
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
   * The slot of a pair; fills it if needed.
   *
   * @return the index in {@link #weights} of the pair's weights for its first word, followed by
   *     those for its second
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
