package dev.dateline.source.container;

import dev.dateline.article.Origin;
import dev.dateline.article.Reason;
import dev.dateline.source.GzipMembers;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcParser;

/**
 * The records of a web archive one after another, each with its number and its places; jwarc parses
 * their headers.
 *
 * <p>Every fault of the file is a {@link RefusedException}: a record that ends early or is longer
 * than it says, a header without an end, damaged compression. A record counts as whole when {@link
 * #finish} returns. Not thread-safe.
 */
final class WarcRecords {

  /** The header of an honest record has less than a thousand bytes, and a long address. */
  private static final int HEADER_BYTES = 1 << 18;

  /** Line ends behind every record. */
  private static final int TRAILER_LINES = 2;

  private static final int BUFFER = 1 << 13;

  private final Optional<GzipMembers> members;
  private final boolean stored;
  private final WarcParser parser = new WarcParser();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
  private final Source source = new Source();
  private InputStream in;
  private boolean inMember;
  private long taken;
  private long memberStart;
  private long number;
  private long offset;
  private MessageHeaders headers;
  private WarcBlock block;

  private WarcRecords(
      InputStream in, Optional<GzipMembers> members, boolean stored, long start, long firstNumber) {
    this.in = in;
    this.members = members;
    this.stored = stored;
    taken = start;
    memberStart = start;
    number = firstNumber - 1;
  }

  /** The records of a whole file, compressed or not. */
  static WarcRecords of(OpenedFile file) throws IOException {
    Optional<GzipMembers> members = file.members();
    return members.isPresent()
        ? new WarcRecords(InputStream.nullInputStream(), members, false, 0, 1)
        : new WarcRecords(file.bytes(), members, !file.isCompressed(), 0, 1);
  }

  /**
   * The records of an uncompressed file from one of them on.
   *
   * @param start offset of the record that the stream stands at
   * @param firstNumber its number
   */
  static WarcRecords from(InputStream in, long start, long firstNumber) {
    return new WarcRecords(in, Optional.empty(), true, start, firstNumber);
  }

  /** Goes to the next record; false at the end of the file. */
  boolean next() throws IOException {
    number++;
    offset = taken - buffer.remaining();
    if (!begin()) {
      return false;
    }
    offset = taken - buffer.remaining();
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
    return new Origin(uri, number, offset, place());
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
    int lines = 0;
    while (hasMore() && (buffer.get(buffer.position()) == '\r' || isLineFeed())) {
      lines += buffer.get() == '\n' ? 1 : 0;
    }
    if (lines < TRAILER_LINES && hasMore()) {
      throw broken("the record is longer than its Content-Length says");
    }
  }

  private boolean isLineFeed() {
    return buffer.get(buffer.position()) == '\n';
  }

  /** Goes on behind a fault, where a member of gzip begins anew; false where nothing can. */
  boolean recover() throws IOException {
    if (!inMember) {
      return false;
    }
    source.left = Long.MAX_VALUE;
    try {
      do {
        buffer.clear().flip();
      } while (hasMore());
      return true;
    } catch (RefusedException e) {
      if (isOfMachine(e)) {
        throw e;
      }
      // This is the fault that was told of, or one behind it in the same member.
      return false;
    }
  }

  /** Whether a refusal says that the file can't be read, and not that it is damaged. */
  static boolean isOfMachine(RefusedException e) {
    return e.reason() == Reason.UNREADABLE || e.reason() == Reason.SOURCE_CHANGED;
  }

  static RefusedException broken(String what) {
    return RefusedException.reading(Reason.BAD_RECORD, "the archive is damaged: " + what);
  }

  /** Makes sure that there is something to parse, in the next member if not in this one. */
  private boolean begin() throws IOException {
    while (!hasMore()) {
      inMember = false;
      memberStart = taken;
      Optional<InputStream> next = members.isPresent() ? members.get().next() : Optional.empty();
      if (next.isEmpty()) {
        return false;
      }
      in = next.get();
      inMember = true;
    }
    return true;
  }

  /** Where the record begins in the stored file; below zero where it has no beginning there. */
  private long place() {
    if (members.isPresent()) {
      return offset == memberStart ? members.get().start() : -1;
    }
    return stored ? offset : -1;
  }

  private void parse() throws IOException {
    parser.reset();
    source.left = HEADER_BYTES;
    try {
      if (!parser.parse(source, buffer) || !parser.version().getProtocol().equals("WARC")) {
        throw broken("no record begins here");
      }
    } catch (ParsingException e) {
      throw broken("the record's header is none: " + e.getMessage());
    } catch (EOFException e) {
      throw broken("it ends within the header of a record");
    }
    source.left = Long.MAX_VALUE;
    headers = parser.headers();
    block = new WarcBlock(source, buffer, length());
  }

  private long length() throws RefusedException {
    String said = headers.first("Content-Length").orElse("");
    try {
      long length = Long.parseLong(said.strip());
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number below zero.
    }
    throw broken("the record has no length: Content-Length is '" + said + "'");
  }

  private boolean hasMore() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    buffer.clear();
    int n = source.read(buffer);
    buffer.flip();
    return n > 0;
  }

  /** The decompressed bytes as jwarc takes them. */
  private final class Source implements ReadableByteChannel {

    private long left = Long.MAX_VALUE;

    @Override
    public int read(ByteBuffer target) throws IOException {
      int n = in.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
      if (n > 0) {
        target.position(target.position() + n);
        taken += n;
        left -= n;
      }
      if (left < 0) {
        throw broken("the header of a record has no end within " + HEADER_BYTES + " bytes");
      }
      return n;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
