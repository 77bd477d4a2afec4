package dev.dateline.learn.entity;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Trains a log-linear model by AdaGrad, leaving out a random share of the features at each token.
 *
 * <p>Deterministic: the same events and seed give the same weights.
 */
final class LogLinearTrainer {

  private static final float EPSILON = 1e-6f;

  private final TrainingEvents events;
  private final TrainingSettings settings;
  private final int outcomes;
  private final float[] weights;
  private final float[] squares;
  private final double[] scores;
  private int[] active = new int[256];

  LogLinearTrainer(TrainingEvents events, int outcomes, TrainingSettings settings) {
    this.events = events;
    this.settings = settings;
    this.outcomes = outcomes;
    weights = new float[events.features() * outcomes];
    squares = new float[events.features() * outcomes];
    scores = new double[outcomes];
  }

  /** The weights, by feature and outcome. */
  float[] train() {
    SplittableRandom random = new SplittableRandom(settings.seed());
    int[] order = new int[events.sentences()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      shuffle(order, random);
      double rate = settings.rate() * (1 - 0.9 * epoch / settings.epochs());
      for (int sentence : order) {
        for (int e = events.sentenceStart(sentence); e < events.sentenceEnd(sentence); e++) {
          step(e, (float) rate, random);
        }
      }
    }
    return weights;
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  private void step(int event, float rate, SplittableRandom random) {
    int count = choose(event, random);
    Arrays.fill(scores, 0);
    for (int i = 0; i < count; i++) {
      int at = active[i];
      for (int o = 0; o < outcomes; o++) {
        scores[o] += weights[at + o];
      }
    }
    float scale = (float) (1 / (1 - settings.dropout()));
    double most = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < outcomes; o++) {
      scores[o] *= scale;
      most = Math.max(most, scores[o]);
    }
    double sum = 0;
    for (int o = 0; o < outcomes; o++) {
      scores[o] = StrictMath.exp(scores[o] - most);
      sum += scores[o];
    }
    int gold = events.outcome(event);
    if (scores[gold] / sum > 0.9999) {
      return;
    }
    for (int o = 0; o < outcomes; o++) {
      float gradient = (float) (scores[o] / sum - (o == gold ? 1 : 0)) * scale;
      if (Math.abs(gradient) > 1e-4f) {
        float square = gradient * gradient;
        for (int i = 0; i < count; i++) {
          int at = active[i] + o;
          squares[at] += square;
          weights[at] -= rate * gradient / ((float) Math.sqrt(squares[at]) + EPSILON);
        }
      }
    }
  }

  private int choose(int event, SplittableRandom random) {
    int from = events.featuresStart(event);
    int to = events.featuresStart(event + 1);
    if (active.length < to - from) {
      active = new int[(to - from) * 2];
    }
    int threshold = (int) (settings.dropout() * 65536);
    int count = 0;
    long bits = 0;
    for (int i = from; i < to; i++) {
      if ((i - from & 3) == 0) {
        bits = random.nextLong();
      }
      if ((bits & 0xFFFF) >= threshold) {
        active[count++] = events.feature(i) * outcomes;
      }
      bits >>>= 16;
    }
    return count;
  }
}
