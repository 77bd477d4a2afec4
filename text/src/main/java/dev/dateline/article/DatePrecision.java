package dev.dateline.article;

import dev.dateline.PublicApi;

/** The precision of a date. */
@PublicApi
public enum DatePrecision {
  /** A day. */
  DAY,

  /** A month; the day is its first. */
  MONTH
}
