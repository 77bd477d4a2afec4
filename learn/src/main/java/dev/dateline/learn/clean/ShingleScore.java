package dev.dateline.learn.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares bodies with gold bodies by their shingles of four words.
 *
 * <p>Precision and recall are averaged over pages, a page without a prediction left out of
 * precision and one without gold out of recall; F1 is the harmonic mean of the averages. The
 * measure of https://github.com/scrapinghub/article-extraction-benchmark.
 */
public final class ShingleScore {

  private static final int WORDS = 4;
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
    Map<List<String>, Integer> wanted = shingles(gold);
    Map<List<String>, Integer> found = shingles(body);
    int shared = 0;
    for (Map.Entry<List<String>, Integer> shingle : found.entrySet()) {
      shared += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
    }
    int foundAll = count(found);
    int wantedAll = count(wanted);
    double precision = foundAll == 0 ? (wantedAll == 0 ? 1 : 0) : (double) shared / foundAll;
    double recall = wantedAll == 0 ? (foundAll == 0 ? 1 : 0) : (double) shared / wantedAll;
    pages++;
    predicted += foundAll > 0 ? 1 : 0;
    expected += wantedAll > 0 ? 1 : 0;
    precisions += foundAll > 0 ? precision : 0;
    recalls += wantedAll > 0 ? recall : 0;
    f1s += harmonic(precision, recall);
    poor += harmonic(precision, recall) < POOR ? 1 : 0;
  }

  private static int count(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> shingles = new HashMap<>();
    int size = Math.min(WORDS, words.size());
    for (int i = 0; size > 0 && i + size <= words.size(); i++) {
      shingles.merge(List.copyOf(words.subList(i, i + size)), 1, Integer::sum);
    }
    return shingles;
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '_') {
                word.appendCodePoint(c);
              } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  private static double harmonic(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
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
    return harmonic(precision(), recall());
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
