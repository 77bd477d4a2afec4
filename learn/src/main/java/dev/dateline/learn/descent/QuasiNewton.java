package dev.dateline.learn.descent;

/**
 * Minimises a loss by limited-memory BFGS. Deterministic.
 *
 * <p>OpenNLP's {@code QNMinimizer} is not used: it stops at a loss 3 % higher, after twelve times
 * as many evaluations (docs/decisions/0022).
 */
public final class QuasiNewton {
  private static final int ROUNDS = 80;
  private static final int MEMORY = 8;
  private static final double CLOSE_ENOUGH = 1e-6;

  private final Loss function;
  private final int size;

  private QuasiNewton(Loss function, int size) {
    this.function = function;
    this.size = size;
  }

  /** The weights with the smallest loss that are reached from a starting point. */
  public static double[] minimise(Loss function, double[] from) {
    return new QuasiNewton(function, from.length).descend(from.clone());
  }

  private double[] descend(double[] from) {
    double[] weights = from;
    double[] gradient = new double[size];
    double loss = function.at(weights, gradient);
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
        nextLoss = function.at(next, nextGradient);
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
