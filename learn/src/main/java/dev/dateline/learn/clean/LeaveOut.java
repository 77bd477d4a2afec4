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
 * Evaluates the cleaner by cross-validation: each part of the pages is held back in turn, and
 * cleaned with weights trained on all pages of other sites.
 *
 * <p>Deterministic. Not thread-safe, since the descriptions of pages are reused.
 */
public final class LeaveOut {

  private final List<JudgedPage> pages;
  private final CleanerTrainer texts;
  private final CleanerTrainer markup;
  private final Optional<UnmarkedPages> unmarked;

  /**
   * The result for one page.
   *
   * @param page the page
   * @param part the part that was held back with it
   * @param body the body
   * @param score of the body
   * @param brief score of the body of the page with its article cut to one to three paragraphs;
   *     empty for HTML pages
   */
  public record Judged(
      JudgedPage page, String part, String body, PageScore score, Optional<PageScore> brief) {}

  /**
   * Prepares an evaluation.
   *
   * @param pages the pages, bare text or HTML
   * @param html the same pages as HTML, to train the extractor for the unmarked pages
   * @param unmarked more pages to train on
   */
  public LeaveOut(
      List<JudgedPage> pages, List<TrainingPage> html, Optional<UnmarkedPages> unmarked) {
    this.pages = List.copyOf(pages);
    this.unmarked = unmarked;
    texts = CleanerTrainer.with(pages.stream().map(JudgedPage::page).toList());
    markup = CleanerTrainer.with(html);
  }

  /** Holds back one corpus after the other. */
  public List<Judged> byCorpus() {
    return by(JudgedPage::corpus);
  }

  /** Holds back one part of the sites after the other. */
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
