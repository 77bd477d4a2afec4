package dev.dateline.text.story;

/** The result of comparing two articles. */
public enum Verdict {
  /** They tell the same story. */
  SAME,

  /** One is an abridged form of the other. */
  PART,

  /** They tell different stories, by the rule. */
  DIFFERENT
}
