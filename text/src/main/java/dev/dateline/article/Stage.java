package dev.dateline.article;

/** Where a document can be refused. */
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
