package dev.dateline.learn.clean;

import java.util.List;

/**
 * Compares bodies with gold bodies by their shingles of four words.
 *
 * <p>Precision and recall are averaged over pages, a page without a prediction left out of
 * precision and one without gold out of recall; F1 is the harmonic mean of the averages. This is
 * the measure of https://github.com/scrapinghub/article-extraction-benchmark.
 */
public final class ShingleScore {

  private static final double POOR = 0.5;

  private int pages;
  private int predicted;
  private int expected;
  private int poor;
  private double precisions;
  private double recalls;
  private double f1s;

  /** Adds a page. */
  public void add(String gold, String body) {
    add(PageScore.of(gold, List.of(), body));
  }

  /** Adds a page. */
  void add(PageScore page) {
    pages++;
    predicted += page.predicted() ? 1 : 0;
    expected += page.expected() ? 1 : 0;
    precisions += page.predicted() ? page.precision() : 0;
    recalls += page.expected() ? page.recall() : 0;
    f1s += page.f1();
    poor += page.f1() < POOR ? 1 : 0;
  }

  /** Number of pages. */
  public int pages() {
    return pages;
  }

  /** Mean precision of the pages with a prediction. */
  public double precision() {
    return predicted == 0 ? 0 : precisions / predicted;
  }

  /** Mean recall of the pages with gold. */
  public double recall() {
    return expected == 0 ? 0 : recalls / expected;
  }

  /** The harmonic mean of mean precision and mean recall. */
  public double f1() {
    return PageScore.harmonic(precision(), recall());
  }

  /** Mean of the pages' own F1. */
  public double meanF1() {
    return pages == 0 ? 0 : f1s / pages;
  }

  /** Number of pages with an F1 below one half. */
  public int poor() {
    return poor;
  }
}
