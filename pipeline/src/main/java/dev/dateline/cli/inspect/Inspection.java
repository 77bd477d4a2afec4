package dev.dateline.cli.inspect;

import dev.dateline.article.Article;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Rejection;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineExplanation;
import dev.dateline.text.date.DateExplanation;
import java.util.List;

/** Shows the steps by which a document becomes an article. */
public interface Inspection {

  /** Shows an article and how it came about. */
  void made(Cleaned cleaned, List<LineExplanation> lines, DateExplanation dating, Article article);

  /** Shows a refusal. */
  void refused(Rejection rejection);

  /** Shows that something in a file is not a document. */
  void passedOver(String uri, PassedOver kind);
}
