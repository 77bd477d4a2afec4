package dev.dateline.text.clean;

/** What a line of a document is to its article. */
public enum LineRole {
  /** A paragraph, or part of one. */
  BODY,

  /** The headline. */
  HEADLINE,

  /** An author credit. */
  BYLINE,

  /** Not part of the article. */
  REMOVED
}
