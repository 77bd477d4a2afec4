package dev.dateline.learn.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;

/**
 * The mean difference of scores between two runs with a bootstrap interval: sites are drawn with
 * replacement, so that the pages of one site stay together. The same pages give the same interval.
 *
 * @param mean the mean difference
 * @param low 2.5 % of the draws are below it
 * @param high 2.5 % of the draws are above it
 */
record SiteDifference(double mean, double low, double high) {

  private static final int DRAWS = 2_000;
  private static final long SEED = 20_210_804;
  private static final double TAIL = 0.025;

  /** The difference of pages, by their sites. */
  static SiteDifference of(SortedMap<String, List<Double>> pages) {
    List<List<Double>> sites = new ArrayList<>(pages.values());
    Random random = new Random(SEED);
    double[] draws = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<List<Double>> drawn = new ArrayList<>(sites.size());
      for (int i = 0; i < sites.size(); i++) {
        drawn.add(sites.get(random.nextInt(sites.size())));
      }
      draws[draw] = mean(drawn);
    }
    Arrays.sort(draws);
    return new SiteDifference(
        mean(sites), draws[(int) (TAIL * DRAWS)], draws[(int) ((1 - TAIL) * DRAWS)]);
  }

  private static double mean(List<List<Double>> sites) {
    double sum = 0;
    int count = 0;
    for (List<Double> site : sites) {
      for (double page : site) {
        sum += page;
        count++;
      }
    }
    return sum / count;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%+.4f [%+.4f, %+.4f]", mean, low, high);
  }
}
