package dev.dateline.text.entity.model;

import java.util.Arrays;
import java.util.function.Consumer;

/** Multiplies the odds of every outcome by what each feature says. */
final class OddsSink extends HashedFeatures {

  private final NameModel model;
  private final long[] previous;
  private final long[] previousWord;
  private final long[] previousClass;
  private double[] odds;

  OddsSink(NameModel model) {
    this.model = model;
    int outcomes = model.outcomes().count();
    previous = new long[outcomes];
    previousWord = new long[outcomes];
    previousClass = new long[outcomes];
    for (int i = 0; i < outcomes; i++) {
      String name = model.outcomes().names().get(i);
      previous[i] = Piece.hash(0, "po=" + name);
      previousWord[i] = Piece.hash(0, "pow=" + name + ",");
      previousClass[i] = Piece.hash(0, "powf=" + name + ",");
    }
  }

  int outcomes() {
    return model.outcomes().count();
  }

  /** Odds to multiply from now on. */
  void into(double[] target) {
    odds = target;
  }

  @Override
  void add(long hash) {
    model.multiply(hash, odds);
  }

  /** The odds of some features alone. */
  double[] collect(Consumer<FeatureSink> features) {
    double[] kept = odds;
    double[] collected = new double[outcomes()];
    Arrays.fill(collected, 1);
    odds = collected;
    features.accept(this);
    odds = kept;
    return collected;
  }

  /** The odds of OpenNLP's features of the outcome before a word. */
  double[] transition(int outcome, WordInfo word) {
    return collect(
        sink -> {
          add(previous[outcome]);
          add(word.word.after(previousWord[outcome]));
          add(word.tokenClass.after(previousClass[outcome]));
        });
  }

  /** The odds of OpenNLP's feature of the outcome two before, for every outcome. */
  double[][] secondTransitions() {
    double[][] all = new double[outcomes()][];
    for (int i = 0; i < all.length; i++) {
      long hash = Piece.hash(0, "ppo=" + model.outcomes().names().get(i));
      all[i] = collect(sink -> add(hash));
    }
    return all;
  }
}
