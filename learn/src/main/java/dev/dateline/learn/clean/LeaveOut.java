package dev.dateline.learn.clean;

import dev.dateline.text.clean.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges what the cleaner learns on pages that it has not learned from: a part of the pages is held
 * back, the weights are learned from all pages of other sites, and clean that part; then the next.
 *
 * <p>Deterministic. Not thread-safe: what is described once is used again.
 */
public final class LeaveOut {

  private final List<JudgedPage> pages;
  private final CleanerTrainer texts;
  private final CleanerTrainer markup;
  private final Optional<UnmarkedPages> unmarked;

  /**
   * The body that one page was given.
   *
   * @param page the page
   * @param part the part that was held back with it
   * @param body the body
   * @param score of the body
   * @param brief of the body of the page with its article cut to one to three paragraphs; none for
   *     HTML pages
   */
  public record Judged(
      JudgedPage page, String part, String body, PageScore score, Optional<PageScore> brief) {}

  /**
   * A trial.
   *
   * @param pages the pages; those of HTML are judged as HTML
   * @param html the same pages as HTML, from which the extractor of the unmarked ones learns
   * @param unmarked further pages to learn from
   */
  public LeaveOut(
      List<JudgedPage> pages, List<TrainingPage> html, Optional<UnmarkedPages> unmarked) {
    this.pages = List.copyOf(pages);
    this.unmarked = unmarked;
    texts = CleanerTrainer.with(pages.stream().map(JudgedPage::page).toList());
    markup = CleanerTrainer.with(html);
  }

  /** One corpus after the other is held back. */
  public List<Judged> byCorpus() {
    return by(JudgedPage::corpus);
  }

  /** One part of the sites after the other is held back. */
  public List<Judged> bySite(int parts) {
    return by(page -> "sites-" + CleanerTrainer.fold(page.page().site(), parts));
  }

  private List<Judged> by(Function<JudgedPage, String> part) {
    Map<String, List<JudgedPage>> parts =
        pages.stream().collect(Collectors.groupingBy(part, TreeMap::new, Collectors.toList()));
    List<Judged> judged = new ArrayList<>();
    parts.forEach(
        (name, held) -> {
          TextCleaner cleaner = TextCleaner.weighing(learn(sites(held)));
          held.forEach(page -> judged.add(judge(page, name, cleaner)));
        });
    return judged;
  }

  private static Set<String> sites(List<JudgedPage> pages) {
    return pages.stream().map(page -> page.page().site()).collect(Collectors.toSet());
  }

  private Map<String, Double> learn(Set<String> held) {
    if (unmarked.isEmpty()) {
      return texts.trainWithout(held);
    }
    TextCleaner extractor = TextCleaner.weighing(markup.trainWithout(held));
    return texts.trainWithout(held, unmarked.get().marked(extractor, sites(pages), held));
  }

  private static Judged judge(JudgedPage page, String part, TextCleaner cleaner) {
    String body = body(page, cleaner);
    Optional<PageScore> brief = Optional.empty();
    if (page.page().page().isEmpty()) {
      JudgedPage cut = page.shortened();
      brief = Optional.of(score(cut, body(cut, cleaner)));
    }
    return new Judged(page, part, body, score(page, body), brief);
  }

  private static PageScore score(JudgedPage page, String body) {
    return PageScore.of(page.gold(), page.optional(), body);
  }

  private static String body(JudgedPage judged, TextCleaner cleaner) {
    TrainingPage page = judged.page();
    return page.page()
        .map(html -> PageBody.of(cleaner, html))
        .orElseGet(() -> PageBody.of(cleaner, page.id(), page.text()));
  }
}
