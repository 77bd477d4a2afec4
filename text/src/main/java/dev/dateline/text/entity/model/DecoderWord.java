package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.NewsFeatures;
import dev.dateline.text.entity.feature.WordInfo;

/** A word with what the model says about it wherever it stands. */
final class DecoderWord {

  /** Where a word stands seen from the token that is decided; its weights stand in this order. */
  static final int OWN = 0;

  static final int PREVIOUS = 1;
  static final int NEXT = 2;
  static final int SECOND_PREVIOUS = 3;
  static final int SECOND_NEXT = 4;

  private static final int POSITIONS = 5;

  final long hash;
  final String text;
  final WordInfo info;

  /** The {@link PackedWeights} of every position, one behind the other. */
  private final long[] weights;

  private final double[][] transitions;

  DecoderWord(long hash, String text, NameModel model, FeatureBatch batch) {
    this.hash = hash;
    this.text = text;
    info = new WordInfo(text, model.lexicon());
    int width = PackedWeights.width(model.outcomes().count());
    weights = new long[POSITIONS * width];
    transitions = new double[model.outcomes().count()][];
    FeatureTable features = model.features();
    NewsFeatures.ofWord(info, batch);
    features.drain(batch, weights, OWN * width);
    NewsFeatures.ofPrevious(info, batch);
    features.drain(batch, weights, PREVIOUS * width);
    NewsFeatures.ofNext(info, batch);
    features.drain(batch, weights, NEXT * width);
    NewsFeatures.ofSecondPrevious(info, batch);
    features.drain(batch, weights, SECOND_PREVIOUS * width);
    NewsFeatures.ofSecondNext(info, batch);
    features.drain(batch, weights, SECOND_NEXT * width);
  }

  /** Adds what the word says from a position. */
  void add(int position, long[] sums) {
    PackedWeights.add(weights, position * sums.length, sums.length, sums, 0);
  }

  /** What the outcome before says together with this word. */
  double[] behind(int previousOutcome, Transitions all) {
    double[] odds = transitions[previousOutcome];
    if (odds == null) {
      odds = all.first(previousOutcome, info);
      transitions[previousOutcome] = odds;
    }
    return odds;
  }

  boolean is(String source, int start, int end) {
    return end - start == text.length() && source.startsWith(text, start);
  }
}
