package dev.dateline.source.container.warc;

import dev.dateline.article.Reason;
import dev.dateline.source.GzipMembers;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/**
 * The decompressed bytes of a web archive, with their places in the stored file; jwarc reads them
 * through a buffer.
 *
 * <p>Of a file in gzip it stops at the end of each member, until it is asked to {@link #begin} the
 * next one. Not thread-safe.
 */
final class WarcSource implements ReadableByteChannel {

  /** The place of what has no beginning in the stored file. */
  private static final long NOWHERE = -1;

  private static final int BUFFER = 1 << 13;

  private final Optional<GzipMembers> members;
  private final boolean stored;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
  private InputStream in;
  private boolean inMember;
  private long taken;
  private long memberStart;
  private long left = Long.MAX_VALUE;

  private WarcSource(InputStream in, Optional<GzipMembers> members, boolean stored, long start) {
    this.in = in;
    this.members = members;
    this.stored = stored;
    taken = start;
  }

  /** The bytes of a whole file, compressed or not. */
  static WarcSource of(OpenedFile file) throws IOException {
    Optional<GzipMembers> members = file.members();
    return members.isPresent()
        ? new WarcSource(InputStream.nullInputStream(), members, false, 0)
        : new WarcSource(file.bytes(), members, !file.isCompressed(), 0);
  }

  /** The bytes of an uncompressed file from an offset on, where the stream is. */
  static WarcSource from(InputStream in, long start) {
    return new WarcSource(in, Optional.empty(), true, start);
  }

  /** The refusal of a damaged archive. */
  static RefusedException broken(String what) {
    return RefusedException.reading(Reason.BAD_RECORD, "the archive is damaged: " + what);
  }

  /** Whether a refusal means that the file can't be read, and not that it is damaged. */
  static boolean isOfMachine(RefusedException e) {
    return e.reason() == Reason.UNREADABLE || e.reason() == Reason.SOURCE_CHANGED;
  }

  /** Bytes that were taken and not used yet. */
  ByteBuffer buffer() {
    return buffer;
  }

  /** Offset of the next byte in the decompressed file. */
  long offset() {
    return taken - buffer.remaining();
  }

  /** Where a reader can begin in the stored file to get what is at an offset; or below zero. */
  long place(long offset) {
    if (members.isPresent()) {
      return offset == memberStart ? members.get().start() : NOWHERE;
    }
    return stored ? offset : NOWHERE;
  }

  /** Lets so many bytes be taken and no more, or any number again. */
  void limit(long bytes) {
    left = bytes;
  }

  /** Whether there is another byte in the buffer, after it was filled if need be. */
  boolean hasMore() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    buffer.clear();
    int n = read(buffer);
    buffer.flip();
    return n > 0;
  }

  /** Makes sure that there is another byte, in the next member if not in this one; or is false. */
  boolean begin() throws IOException {
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

  /** Passes over the rest of the member; false where there is none, or it is damaged. */
  boolean passOverMember() throws IOException {
    if (!inMember) {
      return false;
    }
    limit(Long.MAX_VALUE);
    try {
      do {
        buffer.clear().flip();
      } while (hasMore());
      return true;
    } catch (RefusedException e) {
      if (isOfMachine(e)) {
        throw e;
      }
      // This is the fault that was reported, or one behind it in the same member.
      return false;
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int n = in.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
    if (n > 0) {
      target.position(target.position() + n);
      taken += n;
      left -= n;
    }
    if (left < 0) {
      throw broken("the header of a record has no end");
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
