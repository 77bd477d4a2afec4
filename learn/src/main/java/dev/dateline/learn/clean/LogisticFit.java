package dev.dateline.learn.clean;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits feature weights to pages whose articles are known.
 *
 * <p>What is made small is the logistic loss of every line, plus {@value #OVERLAP} times one minus
 * the F1 between what a page keeps in expectation and its article, plus {@value #PENALTY} halves of
 * the squared weights. Limited-memory BFGS; deterministic, whatever the number of threads.
 *
 * <p>The descent is an own one: OpenNLP's {@code QNMinimizer} stops at a loss 3 % higher, after
 * twelve times as many evaluations (docs/decisions/0022).
 */
final class LogisticFit {

  private static final double OVERLAP = 16;
  private static final double PENALTY = 300;
  private static final int ROUNDS = 80;
  private static final int MEMORY = 8;
  private static final double CLOSE_ENOUGH = 1e-6;

  /** Pages are summed in this many parts, each in order, so that threads change nothing. */
  private static final int PARTS = 8;

  private final List<TrainingRows> pages;
  private final int size;

  private LogisticFit(List<TrainingRows> pages, int size) {
    this.pages = pages;
    this.size = size;
  }

  /** The weights of {@code size} features. */
  static double[] fit(List<TrainingRows> pages, int size) {
    return new LogisticFit(pages, size).descend();
  }

  private double[] descend() {
    double[] weights = new double[size];
    double[] gradient = new double[size];
    double loss = loss(weights, gradient);
    double[][] steps = new double[MEMORY][];
    double[][] changes = new double[MEMORY][];
    int known = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] direction = direction(gradient, steps, changes, known);
      double slope = dot(direction, gradient);
      double[] next = new double[size];
      double[] nextGradient = new double[size];
      double nextLoss = Double.POSITIVE_INFINITY;
      double step = known == 0 ? 1 / StrictMath.sqrt(dot(gradient, gradient)) : 1;
      for (int halving = 0; halving < 20 && nextLoss > loss + 1e-4 * step * slope; halving++) {
        step = halving == 0 ? step : step / 2;
        for (int i = 0; i < size; i++) {
          next[i] = weights[i] + step * direction[i];
        }
        nextLoss = loss(next, nextGradient);
      }
      if (nextLoss > loss) {
        break;
      }
      double[] moved = minus(next, weights);
      double[] turned = minus(nextGradient, gradient);
      if (dot(moved, turned) > 1e-10) {
        steps[known % MEMORY] = moved;
        changes[known % MEMORY] = turned;
        known++;
      }
      boolean done = loss - nextLoss < CLOSE_ENOUGH * StrictMath.abs(loss);
      weights = next;
      gradient = nextGradient;
      loss = nextLoss;
      if (done) {
        break;
      }
    }
    return weights;
  }

  /** The quasi-Newton direction by the two-loop recursion of Nocedal (1980). */
  private double[] direction(double[] gradient, double[][] steps, double[][] changes, int known) {
    double[] direction = new double[size];
    for (int i = 0; i < size; i++) {
      direction[i] = -gradient[i];
    }
    int count = Math.min(known, MEMORY);
    double[] alphas = new double[count];
    for (int k = 0; k < count; k++) {
      int j = (known - 1 - k) % MEMORY;
      alphas[k] = dot(steps[j], direction) / dot(steps[j], changes[j]);
      add(-alphas[k], changes[j], direction);
    }
    if (count > 0) {
      int j = (known - 1) % MEMORY;
      double scale = dot(steps[j], changes[j]) / dot(changes[j], changes[j]);
      for (int i = 0; i < size; i++) {
        direction[i] *= scale;
      }
    }
    for (int k = count - 1; k >= 0; k--) {
      int j = (known - 1 - k) % MEMORY;
      double beta = dot(changes[j], direction) / dot(steps[j], changes[j]);
      add(alphas[k] - beta, steps[j], direction);
    }
    return direction;
  }

  private double loss(double[] weights, double[] gradient) {
    double[][] partGradients = new double[PARTS][];
    double[] losses = new double[PARTS];
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(
            part -> {
              double[] sum = new double[size];
              int from = pages.size() * part / PARTS;
              int to = pages.size() * (part + 1) / PARTS;
              for (TrainingRows page : pages.subList(from, to)) {
                losses[part] += loss(page, weights, sum);
              }
              partGradients[part] = sum;
            });
    double loss = 0;
    for (int i = 0; i < size; i++) {
      loss += PENALTY / 2 * weights[i] * weights[i];
      gradient[i] = PENALTY * weights[i];
    }
    for (int part = 0; part < PARTS; part++) {
      loss += losses[part];
      add(1, partGradients[part], gradient);
    }
    return loss;
  }

  private static double loss(TrainingRows page, double[] weights, double[] gradient) {
    int count = page.features.length;
    double[] kept = new double[count];
    double shared = 0;
    double both = 0;
    double loss = 0;
    for (int i = 0; i < count; i++) {
      if (page.weights[i] > 0) {
        kept[i] = 1 / (1 + StrictMath.exp(-sum(page.features[i], weights)));
        double right = page.article[i] ? kept[i] : 1 - kept[i];
        loss -= page.weights[i] * StrictMath.log(Math.max(right, 1e-12));
        shared += page.article[i] ? page.length(i) * kept[i] : 0;
        both += page.length(i) * (kept[i] + (page.article[i] ? 1 : 0));
      }
    }
    double overlap = shared == 0 ? 0 : OVERLAP * page.weight();
    loss += overlap == 0 ? 0 : overlap * (1 - 2 * shared / both);
    for (int i = 0; i < count; i++) {
      if (page.weights[i] > 0) {
        double error = page.weights[i] * (kept[i] - (page.article[i] ? 1 : 0));
        if (overlap > 0) {
          double gain = 2 * page.length(i) * ((page.article[i] ? both : 0) - shared);
          error -= overlap * gain / (both * both) * kept[i] * (1 - kept[i]);
        }
        for (int feature : page.features[i]) {
          gradient[feature] += error;
        }
      }
    }
    return loss;
  }

  private static double sum(int[] features, double[] weights) {
    double sum = 0;
    for (int feature : features) {
      sum += weights[feature];
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double factor, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}
