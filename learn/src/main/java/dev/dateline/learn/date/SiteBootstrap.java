package dev.dateline.learn.date;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Computes bootstrap intervals of figures: sites are drawn with replacement, so that the pages of
 * one site stay together. The same texts give the same interval.
 */
final class SiteBootstrap {
  private static final int DRAWS = 2_000;
  private static final long SEED = 20_210_804;
  private static final double TAIL = 0.025;

  private final List<List<ScoredPage>> sites;

  SiteBootstrap(List<ScoredPage> pages) {
    Map<String, List<ScoredPage>> bySite = new TreeMap<>();
    pages.forEach(
        page -> bySite.computeIfAbsent(page.page().site(), site -> new ArrayList<>()).add(page));
    sites = List.copyOf(bySite.values());
  }

  /**
   * An interval.
   *
   * @param low 2.5 % of the draws are below it
   * @param high 2.5 % of the draws are above it
   */
  record Interval(double low, double high) {}

  /** The 95 % interval of a figure of pages. */
  Interval of(ToDoubleFunction<List<ScoredPage>> figure) {
    Random random = new Random(SEED);
    double[] draws = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<ScoredPage> drawn = new ArrayList<>();
      for (int i = 0; i < sites.size(); i++) {
        drawn.addAll(sites.get(random.nextInt(sites.size())));
      }
      draws[draw] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(draws);
    return new Interval(draws[(int) (TAIL * DRAWS)], draws[(int) ((1 - TAIL) * DRAWS)]);
  }
}
