package dev.dateline.article;

import dev.dateline.PublicApi;

/** How the charset of a document is known. */
@PublicApi
public enum CharsetSource {
  /** A byte order mark. */
  BOM,

  /** The pattern of NUL bytes that UTF-16 and UTF-32 leave in text. */
  NUL_PATTERN,

  /** The bytes are UTF-8. */
  UTF8,

  /** A detector recognised the bytes. */
  DETECTED,

  /** The user stated it. */
  OPTION,

  /** The server that sent the page stated it. */
  HTTP_HEADER,

  /** The page itself stated it, in a meta tag or an XML declaration. */
  META_TAG,

  /** No other way found a charset. */
  FALLBACK
}
