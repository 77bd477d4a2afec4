package dev.dateline.article;

/** The part of an article that offsets count in. */
public enum Field {
  /** The headline. */
  HEADLINE,

  /** The body. */
  BODY
}
