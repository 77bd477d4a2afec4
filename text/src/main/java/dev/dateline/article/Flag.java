package dev.dateline.article;

/** What a reader should know about an article: the closed list. */
public enum Flag {
  /** No date is known. */
  NO_DATE,

  /** Another strong piece of evidence disagrees with the chosen date. */
  DATE_CONFLICT,

  /** Malformed bytes became U+FFFD. */
  REPLACED_BYTES,

  /** The text shows signs of having been decoded wrongly before it came here. */
  MOJIBAKE,

  /** Text that had certainly been decoded wrongly before was repaired. */
  MOJIBAKE_REPAIRED,

  /** The text decodes but reads like noise. */
  GARBLED,

  /** Invisible characters (controls, tags, direction overrides) were removed. */
  INVISIBLE_REMOVED,

  /** Combining marks beyond a readable number were removed. */
  EXCESS_MARKS_REMOVED,

  /** The document said a block of its text more than once. */
  REPEATED_BLOCKS,

  /** A line is longer than any paragraph. */
  LONG_LINE,

  /** Only the first part of the text, or not its longest tokens, were searched for names. */
  NLP_LIMITED,

  /** No entity model is meant for the language of the text. */
  NO_ENTITY_MODEL,

  /** The language could not be told. */
  LANGUAGE_UNKNOWN
}
