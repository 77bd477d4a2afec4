package dev.dateline.text.entity.model;

/**
 * The likeliest outcomes of the next token behind two outcomes, as OpenNLP's {@code BeamSearch}
 * chooses them. Sequences that end in the same two outcomes share it.
 */
final class Continuations {

  private static final int SIZE = ModelWriter.SEQUENCES;

  private final int[] outcomes;
  private final double[] probabilities;
  private int previous;
  private int second;
  private int count;

  Continuations(int outcomes) {
    this.outcomes = new int[outcomes];
    probabilities = new double[outcomes];
  }

  /** Whether these are the outcomes behind two outcomes of this token. */
  boolean isBehind(int previousOutcome, int secondOutcome) {
    return previous == previousOutcome && second == secondOutcome;
  }

  /** Weighs the outcomes behind two others. */
  void weigh(
      int previousOutcome,
      int secondOutcome,
      double[] odds,
      double[] transition,
      double[] secondTransition) {
    previous = previousOutcome;
    second = secondOutcome;
    double sum = 0;
    for (int o = 0; o < probabilities.length; o++) {
      double p = odds[o] * transition[o] * secondTransition[o];
      probabilities[o] = p;
      sum += p;
    }
    double scale = 1 / sum;
    for (int o = 0; o < probabilities.length; o++) {
      probabilities[o] *= scale;
    }
  }

  /** Keeps the best few of the outcomes, if they may follow. */
  void choose(boolean[] mayFollow) {
    double least = least();
    count = 0;
    for (int o = 0; o < probabilities.length; o++) {
      if (probabilities[o] >= least && mayFollow[o]) {
        outcomes[count++] = o;
      }
    }
  }

  /** The probability that the best few outcomes reach. */
  private double least() {
    if (probabilities.length <= SIZE) {
      return 0;
    }
    double best = -1;
    double middle = -1;
    double third = -1;
    for (double p : probabilities) {
      if (p > best) {
        third = middle;
        middle = best;
        best = p;
      } else if (p > middle) {
        third = middle;
        middle = p;
      } else if (p > third) {
        third = p;
      }
    }
    return third;
  }

  /** Number of outcomes that were kept. */
  int count() {
    return count;
  }

  /** An outcome that was kept. */
  int outcome(int number) {
    return outcomes[number];
  }

  /** The probability of any outcome. */
  double probability(int outcome) {
    return probabilities[outcome];
  }
}
