package dev.dateline.learn.date;

import java.util.List;
import java.util.function.Predicate;

/**
 * The candidate days of a text, and its site.
 *
 * @param site the site
 * @param choices the candidate days
 */
record SiteChoices(String site, DayChoices choices) {
  static SiteChoices of(DatePage page) {
    return new SiteChoices(
        page.site(), DayChoices.of(page.dates(), page.known(), page.form().weight()));
  }

  /** The choices of the texts of some sites. */
  static List<DayChoices> where(List<SiteChoices> texts, Predicate<String> sites) {
    return texts.stream().filter(t -> sites.test(t.site())).map(SiteChoices::choices).toList();
  }
}
