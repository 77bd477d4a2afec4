package dev.dateline.text.story;

/** What a comparison of two articles says. */
public enum Verdict {
  /** They tell the same story. */
  SAME,

  /** One is an abridged form of the other. */
  PART,

  /** They tell different stories, as far as the rule can tell. */
  DIFFERENT
}
