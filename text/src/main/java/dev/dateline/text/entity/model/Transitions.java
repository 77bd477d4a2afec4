package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.HashedText;
import dev.dateline.text.entity.feature.WordInfo;
import java.util.Arrays;

/**
 * The features of the two outcomes before a word: OpenNLP's features of previous outcomes, as odds.
 */
final class Transitions {

  private final FeatureTable features;
  private final FeatureBatch batch;
  private final long[] previous;
  private final long[] previousWord;
  private final long[] previousClass;
  private final double[][] second;
  private final long[] sums;

  Transitions(NameModel model, FeatureBatch batch) {
    features = model.features();
    this.batch = batch;
    int outcomes = model.outcomes().count();
    sums = new long[PackedWeights.width(outcomes)];
    previous = new long[outcomes];
    previousWord = new long[outcomes];
    previousClass = new long[outcomes];
    second = new double[outcomes][];
    for (int i = 0; i < outcomes; i++) {
      String name = model.outcomes().names().get(i);
      previous[i] = HashedText.hash(0, "po=" + name);
      previousWord[i] = HashedText.hash(0, "pow=" + name + ",");
      previousClass[i] = HashedText.hash(0, "powf=" + name + ",");
      batch.add(HashedText.hash(0, "ppo=" + name));
      second[i] = odds();
    }
  }

  /** The odds by the outcome before a word. */
  double[] first(int outcome, WordInfo word) {
    batch.add(previous[outcome]);
    batch.add(word.word().after(previousWord[outcome]));
    batch.add(word.tokenClass().after(previousClass[outcome]));
    return odds();
  }

  /** The odds by the outcome two before. */
  double[] second(int outcome) {
    return second[outcome];
  }

  private double[] odds() {
    Arrays.fill(sums, 0);
    features.drain(batch, sums, 0);
    double[] odds = new double[previous.length];
    PackedWeights.odds(sums, odds);
    return odds;
  }
}
