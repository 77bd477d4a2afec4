package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.List;
import java.util.Optional;

/**
 * The content of an article, without the rest of the page.
 *
 * @param headline the title
 * @param byline author credits as printed, in order
 * @param body the text; paragraphs are separated by one line feed
 * @param spans where each piece of the body is in the decoded source text, ascending
 * @param removed what cleaning removed
 */
@PublicApi
public record ArticleText(
    Optional<String> headline,
    List<String> byline,
    String body,
    List<SourceSpan> spans,
    Removed removed) {

  /** Copies the lists; refuses an empty body. */
  public ArticleText {
    byline = List.copyOf(byline);
    spans = List.copyOf(spans);
    if (body.isBlank()) {
      throw new IllegalArgumentException("an article needs a body");
    }
  }
}
