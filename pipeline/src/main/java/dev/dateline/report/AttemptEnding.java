package dev.dateline.report;

/** How an attempt to make a run ended. */
public enum AttemptEnding {
  /** It is published, or was already. */
  PUBLISHED,

  /** A quality gate held it back. */
  HELD,

  /** Its job runs on alone. */
  DETACHED,

  /** It failed. */
  FAILED
}
