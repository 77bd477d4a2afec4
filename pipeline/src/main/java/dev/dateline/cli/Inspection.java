package dev.dateline.cli;

import dev.dateline.article.Article;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.text.Edited;

/** How the making of an article is shown. */
interface Inspection {

  /** Shows an article and how it came about. */
  void made(SourceText source, Edited edited, Article article);

  /** Shows a refusal. */
  void refused(Rejection rejection);
}
