package dev.dateline.text.clean.feature;

import dev.dateline.text.page.evidence.MarkupEvidence;
import dev.dateline.text.resource.ResourceLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes the probability that a line is part of the article: a logistic sum of feature weights.
 *
 * <p>Immutable, thread-safe.
 */
public final class LineScorer {

  /** A line of the weights: the name of a feature, a tab, its weight. */
  private static final String TEXTS = "line-weights.tsv";

  private static final String PAGES = "page-weights.tsv";

  private static final LineScorer BUILT_IN = load(TEXTS);

  private static final LineScorer FOR_PAGES = load(PAGES);

  private final double[] numbered = new double[PageFeatures.count()];
  private final IntMap worded = new IntMap();
  private final double[] wordWeights;
  private final Map<String, Double> byName;

  /** A scorer with weights by feature name; unknown names have no effect. */
  public LineScorer(Map<String, Double> weights) {
    byName = Map.copyOf(weights);
    wordWeights = new double[weights.size() + 1];
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < numbered.length; i++) {
      numbers.put(PageFeatures.name(i), i);
    }
    int words = 0;
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      Integer number = numbers.get(weight.getKey());
      if (number != null) {
        numbered[number] = weight.getValue();
      } else {
        wordWeights[++words] = weight.getValue();
        worded.put(key(weight.getKey()), words);
      }
    }
  }

  private static int key(String name) {
    return MarkupEvidence.isName(name) ? MarkupEvidence.key(name) : Wording.key(name);
  }

  /** The scorer of bare texts with the built-in weights. */
  public static LineScorer builtIn() {
    return BUILT_IN;
  }

  /** The scorer of HTML pages with the built-in weights. */
  public static LineScorer forPages() {
    return FOR_PAGES;
  }

  /** The log odds for each line of a page that it is part of the article. */
  public double[] score(PageFeatures page) {
    double[] scores = new double[page.size()];
    int[] room = new int[PageFeatures.MOST_FEATURES];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(page, i, room);
    }
    return scores;
  }

  private double score(PageFeatures page, int line, int[] room) {
    double sum = 0;
    int count = page.active(line, room);
    for (int k = 0; k < count; k++) {
      sum += numbered[room[k]];
    }
    count = page.wording(line, room);
    for (int k = 0; k < count; k++) {
      sum += wordWeights[worded.get(room[k])];
    }
    return sum;
  }

  /** The features with the largest weights for or against a line, strongest first. */
  public List<FeatureWeight> explain(PageFeatures page, int line, int most) {
    int[] room = new int[PageFeatures.MOST_FEATURES];
    int count = page.active(line, room);
    List<FeatureWeight> evidence = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      evidence.add(new FeatureWeight(PageFeatures.name(room[k]), numbered[room[k]]));
    }
    page.wordingNames(line).values().stream()
        .filter(byName::containsKey)
        .forEach(name -> evidence.add(new FeatureWeight(name, byName.get(name))));
    evidence.sort(
        Comparator.comparingDouble((FeatureWeight e) -> -StrictMath.abs(e.weight()))
            .thenComparing(FeatureWeight::feature));
    return List.copyOf(evidence.subList(0, Math.min(most, evidence.size())));
  }

  /** The probability of log odds, rounded to thousandths. */
  public static double probability(double logOdds) {
    return StrictMath.rint(1000 / (1 + StrictMath.exp(-logOdds))) / 1000;
  }

  /**
   * Reads lines of a feature's name, a tab and its weight.
   *
   * @throws IllegalArgumentException on a line of another form
   */
  public static Map<String, Double> parse(List<String> lines) {
    Map<String, Double> weights = new HashMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      try {
        double weight = Double.parseDouble(line.substring(tab + 1));
        if (tab < 1 || !Double.isFinite(weight)) {
          throw notAWeight(line);
        }
        weights.put(line.substring(0, tab), weight);
      } catch (NumberFormatException e) {
        throw notAWeight(line);
      }
    }
    return weights;
  }

  private static IllegalArgumentException notAWeight(String line) {
    return new IllegalArgumentException(
        "not a weight: '%s'. Expected a name, a tab, a number.".formatted(line));
  }

  private static LineScorer load(String resource) {
    return new LineScorer(parse(ResourceLines.of(LineScorer.class, resource)));
  }
}
