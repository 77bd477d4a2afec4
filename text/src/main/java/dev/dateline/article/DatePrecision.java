package dev.dateline.article;

import dev.dateline.PublicApi;

/** How exact a date is. */
@PublicApi
public enum DatePrecision {
  /** A day. */
  DAY,

  /** A month; the day is its first. */
  MONTH
}
