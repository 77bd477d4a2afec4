package dev.dateline.article;

/** The order in which a date in numbers has its day and its month. */
public enum NumberOrder {
  /** {@code 4/8/2021} is in August. */
  DAY_FIRST,

  /** {@code 8/4/2021} is in August. */
  MONTH_FIRST
}
