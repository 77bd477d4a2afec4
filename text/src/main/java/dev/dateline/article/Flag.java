package dev.dateline.article;

import dev.dateline.PublicApi;

/**
 * What a reader should know about an article: the closed list.
 *
 * <p>Messages and pages take their words from here. docs/REJECTIONS.md has a row for each flag,
 * which begins with these words.
 */
@PublicApi
public enum Flag {
  NO_DATE("no date is known; its row is in undated/"),

  DATE_UNREADABLE(
      "its metadata state a date from which no day can be read; metadata_fields shows it"),

  DATE_CONFLICT("other strong evidence disagrees with its date"),

  REPLACED_BYTES("malformed bytes became U+FFFD"),

  MIXED_CHARSETS("some of its lines are in another charset than the rest"),

  MOJIBAKE("the text had been decoded wrongly before Dateline read it"),

  MOJIBAKE_REPAIRED("a wrong decoding was certain and has been undone"),

  GARBLED("the text decodes but reads like noise"),

  INVISIBLE_REMOVED("invisible characters were removed"),

  EXCESS_MARKS_REMOVED("piled-up combining marks were removed"),

  REPEATED_BLOCKS("a block occurred in the document more than once"),

  MOSTLY_REMOVED("most of what reads like prose in the document was removed"),

  UNWRAPPED("lines that only wrapped paragraphs were joined"),

  LONG_LINE("a line is longer than any paragraph"),

  NLP_LIMITED("only a part was searched for names"),

  NO_ENTITY_MODEL("there is no entity model for its language"),

  LANGUAGE_UNKNOWN("the language could not be determined");

  private final String meaning;

  Flag(String meaning) {
    this.meaning = meaning;
  }

  /** The meaning for an article, as a clause. */
  public String meaning() {
    return meaning;
  }
}
