package dev.dateline.article;

import java.util.Optional;

/**
 * What a container says about a document beside its text, as it says it.
 *
 * @param id the container's own id
 * @param url the page's address
 * @param title the page's title
 * @param date the date of publication, unparsed
 */
public record Metadata(
    Optional<String> id, Optional<String> url, Optional<String> title, Optional<String> date) {

  private static final Metadata NONE =
      new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same, with what a page says about itself where the container is silent. */
  public Metadata completed(Optional<String> pageUrl, Optional<String> pageTitle) {
    return new Metadata(id, url.or(() -> pageUrl), title.or(() -> pageTitle), date);
  }

  /** The metadata of a document that is a file of its own. */
  public static Metadata none() {
    return NONE;
  }
}
