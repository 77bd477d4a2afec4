package dev.dateline.learn.clean;

import java.util.List;

/**
 * A page for evaluation.
 *
 * @param page the page for training
 * @param corpus the set it comes from
 * @param language the language of the gold body
 * @param gold the annotated body
 * @param optional paragraphs of it that count only if a body has them
 */
public record JudgedPage(
    TrainingPage page, String corpus, String language, String gold, List<String> optional) {

  /** Copies the list. */
  public JudgedPage {
    optional = List.copyOf(optional);
  }

  /** The same page with its article cut to one to three paragraphs. */
  JudgedPage shortened() {
    CutPage cut = CutPage.of(page, 3);
    return new JudgedPage(cut.page(), corpus, language, cut.article(), cut.optional());
  }
}
