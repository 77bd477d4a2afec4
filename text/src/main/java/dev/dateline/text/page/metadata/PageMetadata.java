package dev.dateline.text.page.metadata;

import dev.dateline.article.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The metadata that a page states.
 *
 * @param headline the title of its article
 * @param authors names of the authors, in order
 * @param dates dates of publication and change, in their order on the page
 * @param publisher the paper or agency
 * @param section the part of the site that it belongs to
 * @param url its own address
 * @param hints hints for finding the article in its text
 */
public record PageMetadata(
    Optional<String> headline,
    List<String> authors,
    List<StatedDate> dates,
    Optional<String> publisher,
    Optional<String> section,
    Optional<String> url,
    Hints hints) {

  /**
   * Hints for finding the article.
   *
   * @param language the language as stated: {@code en-GB}
   * @param description its summary
   * @param articleBody the text of the article, one line per paragraph, possibly truncated
   * @param type its {@code og:type}
   * @param article whether JSON-LD has an article
   */
  public record Hints(
      Optional<String> language,
      Optional<String> description,
      Optional<String> articleBody,
      Optional<String> type,
      boolean article) {}

  /** The known metadata, completed with those of the page. */
  public Metadata beside(Metadata known) {
    List<String> fields = new ArrayList<>(known.fields());
    note("url", known.url().isEmpty() && url.isPresent(), fields);
    note("title", known.title().isEmpty() && headline.isPresent(), fields);
    note("authors", known.authors().isEmpty() && !authors.isEmpty(), fields);
    note("publisher", known.publisher().isEmpty() && publisher.isPresent(), fields);
    note("section", known.section().isEmpty() && section.isPresent(), fields);
    return known.toBuilder()
        .fields(fields)
        .url(known.url().or(() -> url))
        .title(known.title().or(() -> headline))
        .authors(known.authors().isEmpty() ? authors : known.authors())
        .publisher(known.publisher().or(() -> publisher))
        .section(known.section().or(() -> section))
        .language(known.language().or(() -> hints.language()))
        .build();
  }

  private static void note(String field, boolean given, List<String> fields) {
    if (given) {
      fields.add(field + "=page");
    }
  }

  /** Copies the lists. */
  public PageMetadata {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
  }
}
