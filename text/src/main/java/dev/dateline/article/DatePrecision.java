package dev.dateline.article;

/** How exact a date is. */
public enum DatePrecision {
  /** A day. */
  DAY,

  /** A month; the day is its first. */
  MONTH
}
