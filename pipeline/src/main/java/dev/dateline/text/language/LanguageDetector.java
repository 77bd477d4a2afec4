package dev.dateline.text.language;

import dev.dateline.article.Language;

/** Tells the language of a body. */
public final class LanguageDetector {

  private LanguageDetector() {}

  /** The detector with the built-in model. */
  public static LanguageDetector create() {
    return new LanguageDetector();
  }

  /** The language of a text; unknown when it is too short or too mixed to tell. */
  public Language detect(String text) {
    return Language.unknown();
  }
}
