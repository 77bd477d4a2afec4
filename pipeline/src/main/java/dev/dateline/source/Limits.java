package dev.dateline.source;

/** How much reading takes in before it refuses. */
public final class Limits {

  /** The most bytes of one document, decompressed; more is not a news text. */
  public static final int DOCUMENT_BYTES = 32 << 20;

  /** Decompressed bytes up to which any ratio is accepted: a page of blanks is compressed well. */
  public static final long FREE_BYTES = 10L << 20;

  /** The most decompressed bytes to a compressed one beyond the free bytes. */
  public static final long RATIO = 200;

  /** The most compressed bytes in a row that yield nothing, such as an endless file name. */
  public static final long BARREN_BYTES = 16L << 20;

  /** The most refusals that are reported one by one of a file of which nothing can be read. */
  public static final int REFUSALS = 1000;

  /** Bytes at the start of a file by which its kind is recognised. */
  public static final int HEAD_BYTES = 1024;

  private Limits() {}
}
