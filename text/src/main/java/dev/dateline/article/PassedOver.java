package dev.dateline.article;

/**
 * What is in an input and is no document of anybody: the closed list of kinds.
 *
 * <p>It is counted beside the books, like files that did not change: nobody wants a row of it.
 */
public enum PassedOver {
  /** Such as {@code .gitkeep}, {@code .DS_Store} and {@code Thumbs.db}. */
  HOUSEKEEPING("left in folders by systems and tools"),

  /** A picture that is named as one. */
  IMAGE("images"),

  /** A font that is named as one. */
  FONT("fonts"),

  /** A script or style sheet that is named as one. */
  SCRIPT("scripts and style sheets"),

  /** What a browser saved beside a page, such as the pages in its frames. */
  PAGE_PART("other parts of saved pages"),

  /** What a site asks of robots. */
  ROBOTS_TXT("robots.txt"),

  /** An answer that names another address. */
  REDIRECT("redirects"),

  /** An answer that says what went wrong. */
  ERROR_PAGE("answers other than 200"),

  /** A page that was seen before, and stands in another place of the archive. */
  REVISIT("revisits of the same page"),

  /** What a crawler sent. */
  REQUEST("requests"),

  /** What an archive says about itself and its records. */
  ARCHIVE_METADATA("what an archive says about itself"),

  /** An answer that is no text, such as a film. */
  OTHER_TYPE("answers that are no text");

  private final String words;

  PassedOver(String words) {
    this.words = words;
  }

  /** What it is, for people. */
  public String words() {
    return words;
  }
}
