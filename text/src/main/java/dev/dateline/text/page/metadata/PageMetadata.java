package dev.dateline.text.page.metadata;

import dev.dateline.article.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page says about itself.
 *
 * @param headline the title of its article
 * @param authors names of the authors, in order
 * @param dates dates of publication and change, as they come
 * @param publisher the paper or agency
 * @param section the part of the site it belongs to
 * @param url its own address
 * @param hints what helps to find the article in its text
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
   * What helps to find the article.
   *
   * @param language the language as the page names it: {@code en-GB}
   * @param description its summary
   * @param articleBody the text of the article, a line a paragraph, perhaps cut short
   * @param type its {@code og:type}
   * @param article whether JSON-LD says that there is an article
   */
  public record Hints(
      Optional<String> language,
      Optional<String> description,
      Optional<String> articleBody,
      Optional<String> type,
      boolean article) {}

  /** What is known beside the text, with what the page says where that is silent. */
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
