package dev.dateline.article;

/** Why a document is refused: the closed list. */
public enum Reason {
  /** The document holds no visible character. */
  EMPTY,

  /** Nothing is left when the header and what is not the article are gone. */
  EMPTY_BODY,

  /**
   * The date header is no date that Dateline accepts: not in the calendar, outside the accepted
   * range, or in another form than year-month-day.
   */
  BAD_DATE,

  /**
   * The date header can be read as two days: a two-digit year, or day and month in unknown order.
   */
  AMBIGUOUS_DATE,

  /** Two date headers disagree. */
  CONFLICTING_DATE,

  /** The bytes are text in no charset that Dateline knows. */
  UNDECODABLE,

  /** The bytes are not text. */
  BINARY,

  /** The compressed stream is damaged or cut short. */
  BAD_COMPRESSION,

  /** The decompressed bytes are compressed again. */
  NESTED_COMPRESSION,

  /** The document is over the size, ratio or line limit. */
  TOO_LARGE,

  /** A line of a container is no record with a text. */
  BAD_RECORD,

  /** The file could not be opened or read. */
  UNREADABLE,

  /** The file changed or vanished after it was listed. */
  SOURCE_CHANGED,

  /** A person had the document taken down, and it may never come in again. */
  TAKEN_DOWN
}
