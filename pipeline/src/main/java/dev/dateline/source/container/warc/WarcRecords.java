package dev.dateline.source.container.warc;

import dev.dateline.article.Origin;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcParser;

/**
 * The records of a web archive one after another, each with its number and its places; jwarc parses
 * their headers.
 *
 * <p>Every fault of the file is a {@link RefusedException}: a record that ends early or is longer
 * than it states, a header without an end, damaged compression. A record counts as whole when
 * {@link #finish} returns. Not thread-safe.
 */
final class WarcRecords {

  /** A normal record's header has less than a thousand bytes, in addition to a long address. */
  private static final int HEADER_BYTES = 1 << 18;

  /** Line ends behind every record. */
  private static final int TRAILER_LINES = 2;

  private final WarcSource source;
  private final WarcParser parser = new WarcParser();
  private long number;
  private long offset;
  private MessageHeaders headers;
  private WarcBlock block;

  private WarcRecords(WarcSource source, long firstNumber) {
    this.source = source;
    number = firstNumber - 1;
    // Lines that end with LF alone, and versions such as 0.18, are in old archives.
    parser.setLenient(true);
  }

  /** The records of a whole file, compressed or not. */
  static WarcRecords of(OpenedFile file) throws IOException {
    return new WarcRecords(WarcSource.of(file), 1);
  }

  /**
   * The records of an uncompressed file from one of them on.
   *
   * @param start offset of the record that the stream is at
   * @param firstNumber its number
   */
  static WarcRecords from(InputStream in, long start, long firstNumber) {
    return new WarcRecords(WarcSource.from(in, start), firstNumber);
  }

  /** Moves to the next record; false at the end of the file. */
  boolean next() throws IOException {
    number++;
    offset = source.offset();
    if (!source.begin()) {
      return false;
    }
    offset = source.offset();
    parse();
    return true;
  }

  /** Number of the record, from 1; records of all kinds count. */
  long number() {
    return number;
  }

  /** Offset of the record in the decompressed file. */
  long offset() {
    return offset;
  }

  /** Where the record is. */
  Origin origin(String uri) {
    return new Origin(uri, number, offset, source.place(offset));
  }

  /** The record's header. */
  MessageHeaders headers() {
    return headers;
  }

  /** What follows the header, up to the record's length; throws where the file ends before. */
  WarcBlock block() {
    return block;
  }

  /**
   * Passes over the rest of the record, and over the end of its compressed member, which proves the
   * checksum.
   */
  void finish() throws IOException {
    block.passOver();
    ByteBuffer buffer = source.buffer();
    int lines = 0;
    while (source.hasMore() && isLineEnd(buffer.get(buffer.position()))) {
      lines += buffer.get() == '\n' ? 1 : 0;
    }
    if (lines < TRAILER_LINES && source.hasMore()) {
      throw WarcSource.broken("a record is longer than its Content-Length");
    }
  }

  /** Continues after a fault, where a member of gzip begins again; false where nothing can. */
  boolean recover() throws IOException {
    return source.passOverMember();
  }

  private static boolean isLineEnd(byte c) {
    return c == '\r' || c == '\n';
  }

  private void parse() throws IOException {
    parser.reset();
    source.limit(HEADER_BYTES);
    try {
      if (!parser.parse(source, source.buffer())
          || !parser.version().getProtocol().equals("WARC")) {
        throw WarcSource.broken("no record begins here");
      }
    } catch (ParsingException e) {
      throw WarcSource.broken("the header of a record is not valid: " + e.getMessage());
    } catch (EOFException e) {
      throw WarcSource.broken("it ends within the header of a record");
    }
    source.limit(Long.MAX_VALUE);
    headers = parser.headers();
    block = new WarcBlock(source, source.buffer(), length());
  }

  private long length() throws RefusedException {
    String said = headers.first("Content-Length").orElse("");
    try {
      long length = Long.parseLong(said.strip());
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number below zero.
    }
    throw WarcSource.broken("a record has no length: Content-Length is '" + said + "'");
  }
}
