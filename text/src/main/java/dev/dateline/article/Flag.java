package dev.dateline.article;

import dev.dateline.PublicApi;

/**
 * What a reader should know about an article: the closed list.
 *
 * <p>Whoever tells of a flag takes the words from here; docs/REJECTIONS.md has a line for each,
 * which begins with them.
 */
@PublicApi
public enum Flag {
  NO_DATE("no date is known; it stands in undated/"),

  DATE_UNREADABLE("its metadata state a date that says no day; metadata_fields shows it"),

  DATE_CONFLICT("other strong evidence disagrees with its date"),

  REPLACED_BYTES("malformed bytes became U+FFFD"),

  MIXED_CHARSETS("some of its lines are in another charset than the rest"),

  MOJIBAKE("the text had been decoded wrongly before it came"),

  MOJIBAKE_REPAIRED("a wrong decoding was certain and has been undone"),

  GARBLED("the text decodes but reads like noise"),

  INVISIBLE_REMOVED("invisible characters were removed"),

  EXCESS_MARKS_REMOVED("piled-up combining marks were removed"),

  REPEATED_BLOCKS("a block stood in the document more than once"),

  MOSTLY_REMOVED("most of what reads like prose in the document was removed"),

  UNWRAPPED("lines that only wrapped paragraphs were joined"),

  LONG_LINE("a line is longer than any paragraph"),

  NLP_LIMITED("only a part was searched for names"),

  NO_ENTITY_MODEL("no entity model is meant for its language"),

  LANGUAGE_UNKNOWN("the language could not be told");

  private final String meaning;

  Flag(String meaning) {
    this.meaning = meaning;
  }

  /** What it says about an article, in a clause. */
  public String meaning() {
    return meaning;
  }
}
