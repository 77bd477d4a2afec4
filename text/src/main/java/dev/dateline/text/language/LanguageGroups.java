package dev.dateline.text.language;

import java.util.Arrays;
import java.util.List;

/**
 * The languages of the model, grouped by macrolanguage. Immutable.
 *
 * <p>The number of a group is the number of its first language.
 */
final class LanguageGroups {

  private final NgramModel model;
  private final int[] groups;

  private LanguageGroups(NgramModel model) {
    this.model = model;
    List<String> languages = model.languages();
    groups = new int[languages.size()];
    Arrays.setAll(
        groups,
        i ->
            Macrolanguage.of(languages.get(i))
                .map(one -> languages.indexOf(one.members().get(0)))
                .orElse(i));
  }

  /** The groups of a model. */
  static LanguageGroups of(NgramModel model) {
    return new LanguageGroups(model);
  }

  /** The best group of a text, given the probability of each language. */
  Guess best(double[] probabilities) {
    double[] sums = sums(probabilities);
    int best = 0;
    double second = 0;
    for (int i = 1; i < sums.length; i++) {
      if (sums[i] > sums[best]) {
        second = Math.max(second, sums[best]);
        best = i;
      } else {
        second = Math.max(second, sums[i]);
      }
    }
    return new Guess(best, lead(sums[best], second));
  }

  /**
   * The probability of each group: the sum over its members, less the share that the members other
   * than the likeliest have by chance, since a text without evidence gives all languages the same
   * probability.
   */
  private double[] sums(double[] probabilities) {
    double[] sums = new double[groups.length];
    double[] most = new double[groups.length];
    for (int i = 0; i < groups.length; i++) {
      double chance = i == groups[i] ? 0 : 1.0 / groups.length;
      sums[groups[i]] += probabilities[i] - chance;
      most[groups[i]] = Math.max(most[groups[i]], probabilities[i]);
    }
    Arrays.setAll(sums, i -> Math.max(sums[i], most[i]));
    return sums;
  }

  /** The code of a text in a language of a group. */
  String code(int group, double[] probabilities) {
    int best = group;
    double second = 0;
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] == group && i != group) {
        if (probabilities[i] > probabilities[best]) {
          second = Math.max(second, probabilities[best]);
          best = i;
        } else {
          second = Math.max(second, probabilities[i]);
        }
      }
    }
    String likeliest = model.languages().get(best);
    boolean clear = lead(probabilities[best], second) >= LanguageDetector.MIN_LEAD;
    return Macrolanguage.of(likeliest).map(one -> one.code(likeliest, clear)).orElse(likeliest);
  }

  private static double lead(double best, double second) {
    return Math.rint((1 - second / best) * 1000) / 1000;
  }

  /**
   * The best group of a text.
   *
   * @param group its number
   * @param lead its lead over the runner-up
   */
  record Guess(int group, double lead) {}
}
