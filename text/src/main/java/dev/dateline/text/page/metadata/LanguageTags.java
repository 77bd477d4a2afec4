package dev.dateline.text.page.metadata;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/** Reads the tags in which pages state their language, such as {@code en-GB} or {@code pt_BR}. */
public final class LanguageTags {

  private LanguageTags() {}

  /** The ISO 639-3 code of a tag; none for an unknown language. */
  public static Optional<String> code(String tag) {
    try {
      String code = Locale.forLanguageTag(tag.strip().replace('_', '-')).getISO3Language();
      return Optional.of(code).filter(c -> !c.isEmpty());
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
