package dev.dateline.article;

import dev.dateline.PublicApi;

/** The stages that can refuse a document. */
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

  /** Deciding the date. */
  DATE,

  /** Keeping out documents that were taken down. */
  TAKEDOWN
}
