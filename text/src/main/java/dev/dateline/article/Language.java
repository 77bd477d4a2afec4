package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.Optional;

/**
 * The language of a body.
 *
 * @param code ISO 639-3 code; empty when the text is too short or too mixed to tell
 * @param score from 0 to 1, rounded to thousandths
 */
@PublicApi
public record Language(Optional<String> code, double score) {

  private static final Language UNKNOWN = new Language(Optional.empty(), 0);

  /** The language of a text that is too short or too mixed to tell. */
  public static Language unknown() {
    return UNKNOWN;
  }
}
