package dev.dateline.source.record;

import dev.dateline.source.RefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The records of a container as bytes, one at a time: where each begins and ends, not what is in
 * it. Not thread-safe.
 */
public interface Records extends Closeable {

  /** Moves to the next record; false at the end. */
  boolean next() throws IOException;

  /** Number of the record, from 1. */
  long number();

  /** Offset of its first byte in the decompressed file. */
  long offset();

  /** Bytes among which the record's are; valid until the next record. */
  byte[] bytes();

  /** Where the record's bytes begin. */
  int start();

  /** Number of the record's bytes that can be had: its beginning only, where it has a fault. */
  int length();

  /** Why the record can't be read, from its bytes alone. */
  Optional<RefusedException> fault();

  /** Whether reading could have begun with any of the records so far. */
  boolean isEvenlyRead();
}
