package dev.dateline.report.tally;

import dev.dateline.article.Removed;
import dev.dateline.codec.ArticleFacts;
import dev.dateline.report.data.RunReport.SiteFigures;
import dev.dateline.report.data.RunReport.Sites;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts documents by where they come from, in bounded memory: when there are very many sites
 * already, further ones are counted together. Not thread-safe.
 */
final class SiteTally {

  /** The most sites that are counted separately; about 10 MB. */
  static final int KEPT = 50_000;

  private static final int TOLD = 200;
  private static final Comparator<SiteFigures> MOST_FIRST =
      Comparator.comparingLong(SiteFigures::documents).reversed().thenComparing(SiteFigures::site);

  private final int kept;
  private final Map<String, SiteFigures> sites = new HashMap<>();
  private SiteFigures rest = new SiteFigures("", 0, 0, 0, 0, 0);

  SiteTally() {
    this(KEPT);
  }

  SiteTally(int kept) {
    this.kept = kept;
  }

  /** Counts an article. */
  void add(ArticleFacts article) {
    long removed = article.removed().stream().mapToLong(Removed.ByRule::chars).sum();
    long undated = article.dateSource().equals("NONE") ? 1 : 0;
    add(new SiteFigures(article.site(), 1, undated, 0, 0, removed));
  }

  /** Counts a copy. */
  void addCopy(String site) {
    add(new SiteFigures(site, 0, 0, 1, 0, 0));
  }

  /** Counts a refused document. */
  void addRefusal(String site) {
    add(new SiteFigures(site, 0, 0, 0, 1, 0));
  }

  /** Adds another tally. */
  void add(SiteTally other) {
    other.sites.values().stream().sorted(MOST_FIRST).forEach(this::add);
    rest = rest.plus(other.rest);
  }

  /** Adds the figures to a report. */
  void add(Sites told) {
    told.most().forEach(this::add);
    rest = rest.plus(told.rest());
  }

  /** What was counted. */
  Sites sites() {
    List<SiteFigures> all = sites.values().stream().sorted(MOST_FIRST).toList();
    SiteFigures others = rest;
    for (SiteFigures site : all.subList(Math.min(TOLD, all.size()), all.size())) {
      others = others.plus(site);
    }
    return new Sites(
        all.size() + (rest.documents() > 0 ? 1 : 0),
        all.subList(0, Math.min(TOLD, all.size())),
        others);
  }

  private void add(SiteFigures more) {
    SiteFigures known = sites.get(more.site());
    if (known != null) {
      sites.put(more.site(), known.plus(more));
    } else if (sites.size() < kept) {
      sites.put(more.site(), more);
    } else {
      rest = rest.plus(more);
    }
  }
}
