package dev.dateline.learn.clean;

import dev.dateline.article.Fingerprint;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.dedup.ContentHasher;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Cleans pages with hard-wrapped articles, and compares the results with the unchanged pages. */
public final class WrappingTrial {

  private static final List<Integer> COLUMNS = List.of(60, 66, 72, 80);

  private final TextCleaner cleaner;
  private final List<TrainingPage> pages;
  private final Map<String, String> gold;
  private final SortedMap<String, String> plain = new TreeMap<>();

  /**
   * The result for one way of wrapping.
   *
   * @param name how they were wrapped
   * @param score the score of their bodies
   * @param sameWords number of pages whose body has the words of the unwrapped page's body
   * @param sameHash number of those that have its content hash, too
   */
  public record Row(String name, ShingleScore score, int sameWords, int sameHash) {}

  /**
   * Prepares a trial.
   *
   * @param gold bodies by the ids of pages
   */
  public WrappingTrial(TextCleaner cleaner, List<TrainingPage> pages, Map<String, String> gold) {
    this.cleaner = cleaner;
    this.pages = pages;
    this.gold = gold;
    pages.forEach(page -> plain.put(page.id(), PageBody.of(cleaner, page.id(), page.text())));
  }

  /** The result for the unchanged pages. */
  public Row unwrapped() {
    return row("unchanged", plain);
  }

  /** The results for the pages wrapped in every way. */
  public List<Row> wrapped() {
    return Stream.of(HardWrap.Style.values())
        .flatMap(style -> COLUMNS.stream().map(columns -> new HardWrap(columns, style)))
        .map(this::row)
        .toList();
  }

  private Row row(HardWrap wrap) {
    SortedMap<String, String> bodies = new TreeMap<>();
    for (TrainingPage page : pages) {
      bodies.put(page.id(), PageBody.of(cleaner, page.id(), wrap.page(page)));
    }
    return row(wrap.style() + " " + wrap.columns(), bodies);
  }

  private Row row(String name, SortedMap<String, String> bodies) {
    ShingleScore score = new ShingleScore();
    int sameWords = 0;
    int sameHash = 0;
    for (Map.Entry<String, String> page : bodies.entrySet()) {
      String expected = gold.get(page.getKey());
      if (expected != null) {
        score.add(expected, page.getValue());
      }
      String other = plain.get(page.getKey());
      if (words(page.getValue()).equals(words(other))) {
        sameWords++;
        sameHash += hash(page.getValue()).equals(hash(other)) ? 1 : 0;
      }
    }
    return new Row(name, score, sameWords, sameHash);
  }

  private static List<String> words(String body) {
    return List.of(body.split("\\s+", -1));
  }

  private static Fingerprint hash(String body) {
    return ContentHasher.current().fingerprint(body);
  }
}
