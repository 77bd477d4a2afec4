package dev.dateline.article;

import dev.dateline.PublicApi;

/** Where a document can be refused. */
@PublicApi
public enum Stage {
  /** Listing, opening, decompressing and splitting. */
  READ,

  /** Turning bytes into text. */
  DECODE,

  /** Reading the date header. */
  HEADER,

  /** Cleaning. */
  CLEAN,

  /** Settling the date. */
  DATE,

  /** Keeping out what was taken down. */
  TAKEDOWN
}
