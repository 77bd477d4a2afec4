package dev.dateline.text.header;

import java.util.Locale;

/** What a field at the head of a document can say, in the order of the columns. */
enum FieldTarget {
  ID,
  URL,
  TITLE,
  DATE,
  /** When it was written: stands in for the day of publication where nothing says that. */
  CREATED,
  MODIFIED,
  CAPTURED,
  LANGUAGE,
  AUTHORS,
  PUBLISHER,
  SECTION,
  /** Known as a field, and told by no column. */
  OTHER;

  /** Its name in lists of what was taken. */
  String column() {
    return this == CREATED ? DATE.column() : name().toLowerCase(Locale.ROOT);
  }
}
