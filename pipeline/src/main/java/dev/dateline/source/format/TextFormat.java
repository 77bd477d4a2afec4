package dev.dateline.source.format;

/**
 * A format that is written in text and is not the text of an article.
 *
 * @param name what people call it: {@code HTML}, {@code RSS}
 * @param advice what to do with such a document, in a sentence
 */
public record TextFormat(String name, String advice) {

  /** A page of the web. */
  public static final TextFormat HTML = new TextFormat("HTML", "Extract its text first.");

  static final String CONVERT = "Convert it to plain text, or leave it out with --exclude.";
}
