package dev.dateline.text.clean;

/** The role of a line in its article. */
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
