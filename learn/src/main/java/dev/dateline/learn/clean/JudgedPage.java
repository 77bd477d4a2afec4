package dev.dateline.learn.clean;

import java.util.List;

/**
 * A page that bodies are judged on.
 *
 * @param page what is learned from it
 * @param corpus the set it comes from
 * @param language the language of the gold body
 * @param gold the body that people marked
 * @param optional paragraphs of it that count only where a body has them
 */
public record JudgedPage(
    TrainingPage page, String corpus, String language, String gold, List<String> optional) {

  /** Copies the list. */
  public JudgedPage {
    optional = List.copyOf(optional);
  }

  /** The same page with its article cut to one to three paragraphs, all else in place. */
  JudgedPage shortened() {
    CutPage cut = CutPage.of(page, 3);
    return new JudgedPage(cut.page(), corpus, language, cut.article(), cut.optional());
  }
}
