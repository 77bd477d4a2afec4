package dev.dateline.article;

/**
 * The kinds of files and records in an input that are not documents: the closed list.
 *
 * <p>They are counted outside the books, like unchanged files, and get no row.
 */
public enum PassedOver {
  /** Such as {@code .gitkeep}, {@code .DS_Store} and {@code Thumbs.db}. */
  HOUSEKEEPING("left in folders by systems and tools"),

  /** A picture, by its name. */
  IMAGE("images"),

  /** A font, by its name. */
  FONT("fonts"),

  /** A script or style sheet, by its name. */
  SCRIPT("scripts and style sheets"),

  /** A part of a page that a browser saved with it, such as the pages in its frames. */
  PAGE_PART("other parts of saved pages"),

  /** The file in which a site states its rules for robots. */
  ROBOTS_TXT("robots.txt"),

  /** An HTTP response that names another address. */
  REDIRECT("redirects"),

  /** An HTTP response that reports an error. */
  ERROR_PAGE("responses other than 200"),

  /** A page that was captured before, and is in another place of the archive. */
  REVISIT("revisits of the same page"),

  /** A request that a crawler sent. */
  REQUEST("requests"),

  /** A record of an archive about itself or its other records. */
  ARCHIVE_METADATA("metadata of the archive"),

  /** An HTTP response that is not text, such as a film. */
  OTHER_TYPE("responses that are not text");

  private final String words;

  PassedOver(String words) {
    this.words = words;
  }

  /** The kind in words, for messages and pages. */
  public String words() {
    return words;
  }
}
