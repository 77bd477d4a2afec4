package dev.dateline.text.entity.model;

/**
 * Weights in steps of 1/{@value ModelWriter#STEPS} and their sums, three outcomes to a long: one
 * addition adds three, exactly and in any order.
 *
 * <p>An outcome has {@value #BITS} bits, room for the sum of two thousand of the largest weights. A
 * negative one borrows from its neighbour, which reading it gives back.
 */
final class PackedWeights {

  private static final int BITS = 21;
  private static final int IN_ONE = 3;

  /** e to the power of minus so many wholes; beyond, nothing is left of a probability. */
  private static final double[] WHOLES = powers(700, 1);

  private static final double[] PARTS = powers(ModelWriter.STEPS, ModelWriter.STEPS);

  private PackedWeights() {}

  private static double[] powers(int count, double divisor) {
    double[] powers = new double[count];
    for (int i = 0; i < count; i++) {
      powers[i] = StrictMath.exp(-i / divisor);
    }
    return powers;
  }

  /** How many longs hold a number of outcomes. */
  static int width(int outcomes) {
    return (outcomes + IN_ONE - 1) / IN_ONE;
  }

  /** Packs the steps of all outcomes. */
  static void pack(short[] steps, long[] target, int offset) {
    for (int o = 0; o < steps.length; o++) {
      target[offset + o / IN_ONE] += (long) steps[o] << (o % IN_ONE * BITS);
    }
  }

  /** Adds weights of a width to sums. */
  static void add(long[] weights, int from, int width, long[] sums, int offset) {
    if (width == 5) {
      // Three types: a loop of five steps would cost more than the steps.
      sums[offset] += weights[from];
      sums[offset + 1] += weights[from + 1];
      sums[offset + 2] += weights[from + 2];
      sums[offset + 3] += weights[from + 3];
      sums[offset + 4] += weights[from + 4];
    } else {
      for (int k = 0; k < width; k++) {
        sums[offset + k] += weights[from + k];
      }
    }
  }

  /** The odds of every outcome against the likeliest. */
  static void odds(long[] packed, double[] odds) {
    int most = Integer.MIN_VALUE;
    for (int k = 0, o = 0; o < odds.length; k++) {
      long rest = packed[k];
      for (int end = Math.min(o + IN_ONE, odds.length); o < end; o++) {
        int steps = (int) (rest << (Long.SIZE - BITS) >> (Long.SIZE - BITS));
        rest = (rest - steps) >> BITS;
        odds[o] = steps;
        most = Math.max(most, steps);
      }
    }
    for (int o = 0; o < odds.length; o++) {
      int below = most - (int) odds[o];
      odds[o] =
          WHOLES[Math.min(below / ModelWriter.STEPS, WHOLES.length - 1)]
              * PARTS[below % ModelWriter.STEPS];
    }
  }
}
