package dev.dateline.article;

import dev.dateline.PublicApi;

/** The kind of a piece of date evidence. */
@PublicApi
public enum CandidateKind {
  /** The date header. */
  HEADER,

  /** The date field of the container. */
  METADATA,

  /** In JSON-LD of the page. */
  JSON_LD,

  /** In a meta tag of the page. */
  META_TAG,

  /** In microdata of the page. */
  MICRODATA,

  /** In a time element of the page. */
  TIME_ELEMENT,

  /** A line that states the publication. */
  PUBLISHED_LINE,

  /** In the author credit. */
  BYLINE,

  /** In the dateline. */
  DATELINE,

  /** Elsewhere in the text. */
  TEXT,

  /** A day without a year; other evidence gives the year. */
  NO_YEAR,

  /** A time relative to when the page was captured, such as {@code 2 days ago}. */
  RELATIVE,

  /** In the page's address. */
  URL,

  /** In the file's name. */
  FILE_NAME,

  /** A line that states an update. */
  UPDATED,

  /** In a copyright notice. */
  COPYRIGHT,

  /** In a reader's comment. */
  COMMENT,

  /** In the teaser of another story. */
  TEASER
}
