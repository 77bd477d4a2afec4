package dev.dateline.codec;

import dev.dateline.article.Origin;

/** The columns for the place that a document was read from. */
final class OriginAvro {

  private OriginAvro() {}

  /** The number inside the container; null for a file of one document. */
  static Long part(Origin origin) {
    return origin.part() == 0 ? null : origin.part();
  }

  /** The byte offset inside the container; null for a file of one document. */
  static Long offset(Origin origin) {
    return origin.part() == 0 ? null : origin.offset();
  }

  /** The byte offset of the record inside the stored file; null where it is not known. */
  static Long record(Origin origin) {
    return origin.recordOffset().isPresent() ? origin.stored() : null;
  }

  /** The origin that the columns name. */
  static Origin from(String uri, Long part, Long offset, Long record) {
    long known = part == null ? 0 : part;
    long start = offset == null ? 0 : offset;
    return record == null ? new Origin(uri, known, start) : new Origin(uri, known, start, record);
  }
}
