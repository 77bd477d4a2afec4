package dev.dateline.learn.date;

import dev.dateline.learn.descent.Loss;
import dev.dateline.learn.descent.QuasiNewton;
import dev.dateline.text.date.ClueWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Fits weights of clues by maximum likelihood: the share of the right day, or of "none of these"
 * where no day is right, minus {@value #PENALTY} times the squared weights.
 *
 * <p>A day has the score of its best reading, so readings are chosen and weights fitted in turn.
 */
final class ClueFit {
  private static final double PENALTY = 0.3;
  private static final int TURNS = 8;
  private static final double STILL = 1e-3;

  private final List<DayChoices> texts;
  private final boolean[] free;

  /**
   * Prepares a fit.
   *
   * @param texts the texts; those without days are ignored
   * @param free the names of the weights to fit; the others stay
   */
  ClueFit(List<DayChoices> texts, Set<String> free) {
    this.texts = texts.stream().filter(text -> !text.days.isEmpty()).toList();
    this.free = new boolean[ClueNumbers.size()];
    free.forEach(name -> this.free[ClueNumbers.of(name)] = true);
  }

  /** The weights fitted from a starting point. */
  double[] from(double[] start) {
    double[] weights = start;
    for (int turn = 0; turn < TURNS; turn++) {
      double[] before = weights;
      List<List<DayChoices.Reading>> best = new ArrayList<>(texts.size());
      texts.forEach(text -> best.add(text.best(before)));
      Loss loss = (at, gradient) -> loss(best, at, gradient);
      weights = QuasiNewton.minimise(loss, before);
      double moved = 0;
      for (int i = 0; i < weights.length; i++) {
        moved = Math.max(moved, Math.abs(weights[i] - before[i]));
      }
      if (moved < STILL) {
        break;
      }
    }
    return weights;
  }

  private double loss(List<List<DayChoices.Reading>> best, double[] weights, double[] gradient) {
    Arrays.fill(gradient, 0);
    double loss = 0;
    for (int text = 0; text < texts.size(); text++) {
      loss += loss(texts.get(text), best.get(text), weights, gradient);
    }
    int start = ClueNumbers.of(ClueWeights.START);
    for (int i = 0; i < weights.length; i++) {
      if (i != start) {
        loss += PENALTY * weights[i] * weights[i];
        gradient[i] += 2 * PENALTY * weights[i];
      }
      if (!free[i]) {
        gradient[i] = 0;
      }
    }
    return loss;
  }

  private static double loss(
      DayChoices text, List<DayChoices.Reading> days, double[] weights, double[] gradient) {
    double[] shares = new double[days.size()];
    double most = 0;
    for (int day = 0; day < shares.length; day++) {
      shares[day] = days.get(day).score(weights);
      most = Math.max(most, shares[day]);
    }
    double rightScore = text.right < 0 ? 0 : shares[text.right];
    double total = StrictMath.exp(-most);
    for (int day = 0; day < shares.length; day++) {
      shares[day] = StrictMath.exp(shares[day] - most);
      total += shares[day];
    }
    for (int day = 0; day < shares.length; day++) {
      double error = text.weight * (shares[day] / total - (day == text.right ? 1 : 0));
      for (int clue : days.get(day).clues()) {
        gradient[clue] += error;
      }
    }
    return text.weight * (StrictMath.log(total) + most - rightScore);
  }
}
