package dev.dateline.source.record;

import dev.dateline.source.RefusedException;

/**
 * Finds text and metadata in one record.
 *
 * <p>Refuses as BAD_RECORD what is not a record, has no text, or has a field twice that is read.
 */
public interface RecordParser {

  /** What a record of well-formed UTF-8 holds. */
  RecordFields parse(byte[] bytes, int start, int length) throws RefusedException;

  /** What a decoded record holds. */
  RecordFields parse(String record) throws RefusedException;
}
