package dev.dateline.text.header;

import java.util.Locale;

/** The meanings of a field at the head of a document, in the order of the columns. */
enum FieldTarget {
  ID,
  URL,
  TITLE,
  DATE,
  /** When it was written: used as the day of publication if that is not stated. */
  CREATED,
  MODIFIED,
  CAPTURED,
  LANGUAGE,
  AUTHORS,
  PUBLISHER,
  SECTION,
  /** Known as a field, but without a column. */
  OTHER;

  /** Its name in the list of metadata fields. */
  String column() {
    return this == CREATED ? DATE.column() : name().toLowerCase(Locale.ROOT);
  }
}
