package dev.dateline.article;

import dev.dateline.PublicApi;

/** How the date of an article is known; strongest first. */
@PublicApi
public enum DateSource {
  /** The date header of the text. */
  HEADER,

  /** The date field of the container. */
  METADATA,

  /** Microdata of the page. */
  MICRODATA,

  /** A time element of the page. */
  TIME_ELEMENT,

  /** A meta tag of the page. */
  META_TAG,

  /** JSON-LD of the page. */
  JSON_LD,

  /** A line that states the publication, such as {@code Published: March 3, 2020}. */
  PUBLISHED_LINE,

  /** The line of the author credit. */
  BYLINE,

  /** The printed place, agency and day line. */
  DATELINE,

  /** A date elsewhere in the text. */
  TEXT,

  /** The address of the page. */
  URL,

  /** The name of the file. */
  FILE_NAME,

  /** It is not known. */
  NONE
}
