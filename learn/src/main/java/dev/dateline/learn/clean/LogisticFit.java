package dev.dateline.learn.clean;

import dev.dateline.learn.descent.QuasiNewton;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits feature weights to pages whose articles are known.
 *
 * <p>The objective is the logistic loss of every line, plus {@value #OVERLAP} times one minus the
 * F1 between the lines that a page keeps in expectation and its article, plus {@value #PENALTY}
 * halves of the squared weights. Deterministic for any number of threads.
 */
final class LogisticFit {

  private static final double OVERLAP = 16;
  private static final double PENALTY = 300;

  /**
   * Pages are summed in this many parts, each in order, so that the result does not depend on
   * threads.
   */
  private static final int PARTS = 8;

  private final List<TrainingRows> pages;
  private final int size;

  private LogisticFit(List<TrainingRows> pages, int size) {
    this.pages = pages;
    this.size = size;
  }

  /** The weights of {@code size} features. */
  static double[] fit(List<TrainingRows> pages, int size) {
    return QuasiNewton.minimise(new LogisticFit(pages, size)::loss, new double[size]);
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

  private static void add(double factor, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }
}
