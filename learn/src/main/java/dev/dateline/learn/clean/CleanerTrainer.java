package dev.dateline.learn.clean;

import dev.dateline.text.clean.PageDescription;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.clean.feature.LineWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains the weights of the line scorer on pages whose articles are known.
 *
 * <p>Deterministic: the same pages give the same weights, in any order. Not thread-safe.
 */
public final class CleanerTrainer {

  /** The fewest sites of a word; words of fewer sites are specific to the sites. */
  private static final int FEWEST_SITES = 8;

  private static final double SMALLEST_WEIGHT = 0.0005;

  private final List<TrainingPage> pages;

  /** The rows of the pages described so far; each page is described once. */
  private final IdentityHashMap<TrainingPage, List<TrainingRows>> rows = new IdentityHashMap<>();

  private final Map<Integer, String> names = new HashMap<>();

  private CleanerTrainer(List<TrainingPage> pages) {
    this.pages = pages.stream().sorted(Comparator.comparing(TrainingPage::id)).toList();
  }

  /** A trainer on these pages. */
  public static CleanerTrainer with(List<TrainingPage> pages) {
    return new CleanerTrainer(pages);
  }

  /** The weights trained on all pages, by feature name. */
  public SortedMap<String, Double> train() {
    return trainWithout(Set.of());
  }

  /** The weights trained on all pages and on unmarked pages as annotated by an extractor. */
  public SortedMap<String, Double> trainWith(UnmarkedPages unmarked, TextCleaner extractor) {
    Set<String> sites = pages.stream().map(TrainingPage::site).collect(Collectors.toSet());
    return trainWithout(Set.of(), unmarked.marked(extractor, sites, Set.of()));
  }

  /** The weights trained on all pages of other sites, by feature name. */
  SortedMap<String, Double> trainWithout(Set<String> sites) {
    return trainWithout(sites, List.of());
  }

  /** The weights trained on all pages of other sites and on more pages. */
  SortedMap<String, Double> trainWithout(Set<String> sites, List<TrainingPage> more) {
    List<TrainingRows> learned = new ArrayList<>();
    for (TrainingPage page : pages) {
      if (!sites.contains(page.site())) {
        learned.addAll(rows.computeIfAbsent(page, one -> TrainingRows.of(one, names)));
      }
    }
    more.forEach(page -> learned.addAll(TrainingRows.of(page, names)));
    return train(learned);
  }

  /**
   * The bodies of a page by a cleaner trained on other sites.
   *
   * @param whole the body of the unchanged page
   * @param flat the body of the page without its blank lines
   */
  public record HeldOut(String whole, String flat) {}

  /**
   * Cleans every page with weights trained on other sites; the result is by id.
   *
   * @param folds number of parts that the sites are divided into
   */
  public SortedMap<String, HeldOut> crossValidate(int folds) {
    SortedMap<String, HeldOut> bodies = new TreeMap<>();
    for (int fold = 0; fold < folds; fold++) {
      bodies.putAll(crossValidateFold(folds, fold));
    }
    return bodies;
  }

  /** Cleans the pages of one part with weights trained on the other parts; the result is by id. */
  public SortedMap<String, HeldOut> crossValidateFold(int folds, int held) {
    SortedMap<String, HeldOut> bodies = new TreeMap<>();
    Set<String> sites =
        pages.stream()
            .map(TrainingPage::site)
            .filter(site -> fold(site, folds) == held)
            .collect(Collectors.toSet());
    TextCleaner cleaner = TextCleaner.weighing(trainWithout(sites));
    pages.stream()
        .filter(page -> sites.contains(page.site()))
        .forEach(page -> bodies.put(page.id(), heldOut(cleaner, page)));
    return bodies;
  }

  /** The part that a site belongs to. */
  static int fold(String site, int folds) {
    return Math.floorMod(LineWords.hash(site), folds);
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

  private SortedMap<String, Double> train(List<TrainingRows> learned) {
    SortedMap<Integer, String> vocabulary = vocabulary(learned);
    Map<Integer, Integer> numbers = new HashMap<>();
    vocabulary.keySet().forEach(key -> numbers.put(key, PageDescription.count() + numbers.size()));
    learned.forEach(page -> describe(page, numbers));
    double[] fitted = LogisticFit.fit(learned, PageDescription.count() + numbers.size());
    learned.forEach(page -> page.features = new int[0][]);
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

  /** The names of the wording features that enough sites share, by key. */
  private SortedMap<Integer, String> vocabulary(List<TrainingRows> learned) {
    Map<Integer, Set<String>> sites = new HashMap<>();
    for (TrainingRows page : learned) {
      for (int[] line : page.worded) {
        for (int word : line) {
          sites.computeIfAbsent(word, key -> new HashSet<>(2)).add(page.site);
        }
      }
    }
    SortedMap<Integer, String> vocabulary = new TreeMap<>();
    sites.forEach(
        (key, found) -> {
          if (found.size() >= FEWEST_SITES) {
            vocabulary.put(key, names.get(key));
          }
        });
    return vocabulary;
  }

  private static void describe(TrainingRows page, Map<Integer, Integer> numbers) {
    page.features = new int[page.article.length][];
    for (int i = 0; i < page.features.length; i++) {
      IntStream worded =
          Arrays.stream(page.worded[i]).filter(numbers::containsKey).map(numbers::get);
      page.features[i] = IntStream.concat(Arrays.stream(page.numbered[i]), worded).toArray();
    }
  }
}
