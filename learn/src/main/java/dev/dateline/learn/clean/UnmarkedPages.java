package dev.dateline.learn.clean;

import dev.dateline.article.Outcome;
import dev.dateline.text.clean.CleanLine;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineRole;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.page.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * HTML pages without annotation. The extractor of HTML pages annotates them, so that their bare
 * text can be used for training.
 */
public final class UnmarkedPages {

  /** The weight of such a page; an annotated page has weight 1. */
  private static final double WEIGHT = 0.25;

  /** Lines with a lower certainty of the extractor are not used. */
  private static final double SURE = 0.8;

  private final SortedMap<String, Page> pages = new TreeMap<>();
  private final SortedMap<String, String> sites = new TreeMap<>();

  /**
   * Adds a page.
   *
   * @param site the site it comes from
   */
  public void add(String id, String site, Page page) {
    pages.put(id, page);
    sites.put(id, site);
  }

  /**
   * The pages as bare text with their articles as annotated by an extractor.
   *
   * @param extractor a cleaner of HTML pages
   * @param known the sites that it was trained on, whose pages are left out
   * @param held the sites for evaluation, whose pages are left out
   */
  List<TrainingPage> marked(TextCleaner extractor, Set<String> known, Set<String> held) {
    List<TrainingPage> marked = new ArrayList<>();
    pages.forEach(
        (id, page) -> {
          String site = sites.get(id);
          if (!known.contains(site)
              && !held.contains(site)
              && extractor.clean(page) instanceof Outcome.Kept<Cleaned> kept) {
            marked.add(marked(id, site, page.rendered().text(), kept.value().lines()));
          }
        });
    return marked;
  }

  private static TrainingPage marked(String id, String site, String text, List<CleanLine> lines) {
    Set<Integer> article = new HashSet<>();
    Set<Integer> optional = new HashSet<>();
    int number = 0;
    int at = 0;
    for (CleanLine line : lines) {
      for (; at < line.start(); at++) {
        number += text.charAt(at) == '\n' ? 1 : 0;
      }
      if (line.role() == LineRole.BODY) {
        article.add(number);
      }
      if (line.probability() > 1 - SURE && line.probability() < SURE) {
        optional.add(number);
      }
    }
    return new TrainingPage(id, site, text, article, optional, Optional.empty(), WEIGHT);
  }
}
