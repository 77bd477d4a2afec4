package dev.dateline.learn.clean;

import dev.dateline.text.page.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page whose article is known.
 *
 * @param id its name
 * @param site the site it comes from; pages of one site are never in both training and evaluation
 * @param text the page as text, its lines ended by line feeds
 * @param article numbers of the lines that are the article, from 0
 * @param optional numbers of the lines that may be kept or dropped
 * @param page the HTML page whose text this is; none of a bare text
 * @param weight its weight; 1 for an annotated page
 */
public record TrainingPage(
    String id,
    String site,
    String text,
    Set<Integer> article,
    Set<Integer> optional,
    Optional<Page> page,
    double weight) {

  /** A page of bare text. */
  public TrainingPage(
      String id, String site, String text, Set<Integer> article, Set<Integer> optional) {
    this(id, site, text, article, optional, Optional.empty(), 1);
  }

  /** Copies the sets. */
  public TrainingPage {
    article = Set.copyOf(article);
    optional = Set.copyOf(optional);
  }

  /**
   * An HTML page whose article is known by its lines as bare text.
   *
   * @param dump the page as bare text
   * @param article numbers of the lines of the dump that are the article
   * @param optional numbers of the lines of the dump that may be kept or dropped
   * @param gold the text of the article, to find lines that differ in the dump
   */
  public static TrainingPage of(
      String id,
      String site,
      Page page,
      String dump,
      Set<Integer> article,
      Set<Integer> optional,
      String gold) {
    return of(id, site, page.rendered().text(), Optional.of(page), dump, article, optional, gold);
  }

  /** A page whose article is known by lines of another text of the page. */
  public static TrainingPage of(
      String id,
      String site,
      String text,
      Optional<Page> page,
      String dump,
      Set<Integer> article,
      Set<Integer> optional,
      String gold) {
    List<String> lines = List.of(text.split("\n", -1));
    int[] found = LineLabels.align(lines, List.of(dump.split("\n", -1)));
    Set<Integer> known = placed(article, found);
    Set<Integer> spared = placed(optional, found);
    Set<Integer> all = new HashSet<>(known);
    if (known.size() + spared.size() < article.size()) {
      all.addAll(LineLabels.covered(lines, known, gold));
    }
    return new TrainingPage(id, site, text, all, spared, page, 1);
  }

  /** The same page without its markup. */
  TrainingPage asText() {
    return new TrainingPage(id, site, text, article, optional, Optional.empty(), weight);
  }

  /** The same page with another weight. */
  public TrainingPage weighing(double other) {
    return new TrainingPage(id, site, text, article, optional, page, other);
  }

  private static Set<Integer> placed(Set<Integer> lines, int[] found) {
    Set<Integer> placed = new HashSet<>();
    for (int line : lines) {
      if (line < found.length && found[line] >= 0) {
        placed.add(found[line]);
      }
    }
    return placed;
  }

  /** The same page without its blank lines. */
  public String flatText() {
    StringBuilder flat = new StringBuilder();
    text.lines().filter(line -> !line.isBlank()).forEach(line -> flat.append(line).append('\n'));
    return flat.toString();
  }
}
