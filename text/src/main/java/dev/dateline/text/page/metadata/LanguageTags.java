package dev.dateline.text.page.metadata;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/** Reads the tags by which pages name their language, such as {@code en-GB} or {@code pt_BR}. */
public final class LanguageTags {

  private LanguageTags() {}

  /** The ISO 639-3 code of a tag; none for a tag of no known language. */
  public static Optional<String> code(String tag) {
    try {
      String code = Locale.forLanguageTag(tag.strip().replace('_', '-')).getISO3Language();
      return Optional.of(code).filter(c -> !c.isEmpty());
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
