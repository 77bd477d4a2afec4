package dev.dateline.learn.clean;

import dev.dateline.text.clean.PageDescription;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.clean.feature.LineWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns the weights of the line scorer from pages whose articles are known.
 *
 * <p>Deterministic: the same pages give the same weights, in whatever order they come.
 */
public final class CleanerTrainer {

  /** A word that fewer sites use says more about the sites than about lines. */
  private static final int FEWEST_SITES = 8;

  private static final double SMALLEST_WEIGHT = 0.0005;

  private final List<TrainingPage> pages;

  private CleanerTrainer(List<TrainingPage> pages) {
    this.pages = pages.stream().sorted(Comparator.comparing(TrainingPage::id)).toList();
  }

  /** A trainer with these pages. */
  public static CleanerTrainer with(List<TrainingPage> pages) {
    return new CleanerTrainer(pages);
  }

  /** The weights learned from all pages, by feature name. */
  public SortedMap<String, Double> train() {
    return train(pages);
  }

  /**
   * What a cleaner that has learned from other sites makes of a page.
   *
   * @param whole the body found in the page as it is
   * @param flat the body found in the page without its blank lines
   */
  public record HeldOut(String whole, String flat) {}

  /**
   * Cleans every page by what other sites teach, by id.
   *
   * @param folds number of parts that the sites are dealt to
   */
  public SortedMap<String, HeldOut> crossValidate(int folds) {
    SortedMap<String, HeldOut> bodies = new TreeMap<>();
    for (int fold = 0; fold < folds; fold++) {
      bodies.putAll(crossValidateFold(folds, fold));
    }
    return bodies;
  }

  /** Cleans the pages of one part by what the sites of the others teach, by id. */
  public SortedMap<String, HeldOut> crossValidateFold(int folds, int held) {
    SortedMap<String, HeldOut> bodies = new TreeMap<>();
    List<TrainingPage> others = pages.stream().filter(page -> fold(page, folds) != held).toList();
    TextCleaner cleaner = TextCleaner.weighing(train(others));
    pages.stream()
        .filter(page -> fold(page, folds) == held)
        .forEach(page -> bodies.put(page.id(), heldOut(cleaner, page)));
    return bodies;
  }

  private static int fold(TrainingPage page, int folds) {
    return Math.floorMod(LineWords.hash(page.site()), folds);
  }

  private static HeldOut heldOut(TextCleaner cleaner, TrainingPage page) {
    if (page.page().isPresent()) {
      String body = PageBody.of(cleaner, page.page().get());
      return new HeldOut(body, body);
    }
    return new HeldOut(
        PageBody.of(cleaner, page.id(), page.text()),
        PageBody.of(cleaner, page.id(), page.flatText()));
  }

  private static SortedMap<String, Double> train(List<TrainingPage> pages) {
    List<TrainingRows> rows = new ArrayList<>();
    for (TrainingPage page : pages) {
      for (TrainingRows.Form form : TrainingRows.Form.values()) {
        boolean learned =
            page.page().isPresent()
                ? form == TrainingRows.Form.WHOLE
                : form != TrainingRows.Form.BARE || !page.article().isEmpty();
        if (learned) {
          rows.add(TrainingRows.of(page, form));
        }
      }
    }
    SortedMap<Integer, String> vocabulary = vocabulary(rows);
    Map<Integer, Integer> numbers = new HashMap<>();
    vocabulary.keySet().forEach(key -> numbers.put(key, PageDescription.count() + numbers.size()));
    rows.forEach(page -> describe(page, numbers));
    double[] fitted = LogisticFit.fit(rows, PageDescription.count() + numbers.size());
    SortedMap<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < PageDescription.count(); i++) {
      put(weights, PageDescription.name(i), fitted[i]);
    }
    vocabulary.forEach((key, name) -> put(weights, name, fitted[numbers.get(key)]));
    return weights;
  }

  private static void put(Map<String, Double> weights, String name, double weight) {
    if (StrictMath.abs(weight) >= SMALLEST_WEIGHT) {
      weights.put(name, StrictMath.rint(weight * 10_000) / 10_000);
    }
  }

  /** The names of the wording that enough sites share, by key. */
  private static SortedMap<Integer, String> vocabulary(List<TrainingRows> rows) {
    Map<Integer, Set<String>> sites = new HashMap<>();
    for (TrainingRows page : rows) {
      for (int i = 0; i < page.article.length; i++) {
        for (int word : page.lines.wording(i)) {
          sites.computeIfAbsent(word, key -> new HashSet<>(2)).add(page.site);
        }
      }
    }
    SortedMap<Integer, String> vocabulary = new TreeMap<>();
    for (TrainingRows page : rows) {
      for (int i = 0; i < page.article.length; i++) {
        page.lines
            .wordingNames(i)
            .forEach(
                (key, name) -> {
                  if (sites.getOrDefault(key, Set.of()).size() >= FEWEST_SITES) {
                    vocabulary.merge(key, name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                  }
                });
      }
    }
    return vocabulary;
  }

  private static void describe(TrainingRows page, Map<Integer, Integer> numbers) {
    page.features = new int[page.article.length][];
    for (int i = 0; i < page.features.length; i++) {
      IntStream worded =
          Arrays.stream(page.lines.wording(i)).filter(numbers::containsKey).map(numbers::get);
      page.features[i] = IntStream.concat(Arrays.stream(page.lines.features(i)), worded).toArray();
    }
  }
}
