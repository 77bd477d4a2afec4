package dev.dateline.dataset;

/** What a duplicate is a copy of, and how much of it. */
public enum CopyKind {
  /** The same bytes as an article of the same run. */
  RAW_SAME_RUN,

  /** The same bytes as an article of an earlier run. */
  RAW_EARLIER_RUN,

  /** The same text, in other bytes, as an article of the same run. */
  CONTENT_SAME_RUN,

  /** The same text, in other bytes, as an article of an earlier run. */
  CONTENT_EARLIER_RUN
}
