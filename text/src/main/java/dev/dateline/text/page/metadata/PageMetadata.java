package dev.dateline.text.page.metadata;

import java.util.List;
import java.util.Optional;

/**
 * What a page says about itself.
 *
 * @param headline the title of its article
 * @param authors names of the authors, in order
 * @param dates dates of publication and change, as they come
 * @param section the part of the site it belongs to
 * @param url its own address
 * @param hints what helps to find the article in its text
 */
public record PageMetadata(
    Optional<String> headline,
    List<String> authors,
    List<StatedDate> dates,
    Optional<String> section,
    Optional<String> url,
    Hints hints) {

  /**
   * What helps to find the article.
   *
   * @param language the language that the page names, as ISO 639-3 code
   * @param description its summary
   * @param articleBody the text of the article, perhaps cut short
   * @param type its {@code og:type}
   * @param article whether JSON-LD says that there is an article
   */
  public record Hints(
      Optional<String> language,
      Optional<String> description,
      Optional<String> articleBody,
      Optional<String> type,
      boolean article) {}

  /** Copies the lists. */
  public PageMetadata {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
  }
}
