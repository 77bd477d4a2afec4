package dev.dateline.s3;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * An object that is read at any position, by ranges that grow while they follow. Not thread-safe.
 */
final class S3Channel implements SeekableByteChannel {

  private static final int FIRST = 1 << 18;

  /** Many may be open at once, and each keeps its range in memory. */
  private static final int MOST = 1 << 21;

  private final Bucket bucket;
  private final String key;
  private final ObjectVersion version;
  private byte[] range;
  private long start;
  private long position;
  private boolean open = true;

  private S3Channel(Bucket bucket, String key, ObjectVersion version, byte[] range) {
    this.bucket = bucket;
    this.key = key;
    this.version = version;
    this.range = range;
  }

  /** Opens an object with its first range, which is all of a small one. */
  static S3Channel open(Bucket bucket, String key) throws IOException {
    try (S3Bytes bytes = S3Bytes.open(bucket, key, 0, FIRST)) {
      byte[] first = bytes.readNBytes(FIRST);
      return new S3Channel(bucket, key, bytes.version(), first);
    }
  }

  /** A range of an object, with one request. */
  static byte[] range(Bucket bucket, String key, long from, int length) throws IOException {
    if (length == 0) {
      return new byte[0];
    }
    try (S3Bytes bytes = S3Bytes.open(bucket, key, from, length)) {
      byte[] range = bytes.readNBytes(length);
      if (range.length < length) {
        throw new EOFException("a file is cut short: " + bucket.place(key).uri());
      }
      return range;
    }
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    if (position >= version.size()) {
      return -1;
    }
    if (position < start || position >= start + range.length) {
      load();
    }
    int skipped = (int) (position - start);
    int n = Math.min(buffer.remaining(), range.length - skipped);
    buffer.put(range, skipped, n);
    position += n;
    return n;
  }

  private void load() throws IOException {
    boolean follows = position == start + range.length;
    long wanted = follows ? Math.min(MOST, Math.max(FIRST, 2L * range.length)) : FIRST;
    int length = (int) Math.min(wanted, version.size() - position);
    range = new byte[0]; // Not two at once.
    try (S3Bytes bytes = S3Bytes.open(bucket, key, position, length)) {
      if (!bytes.version().etag().equals(version.etag())) {
        throw new IOException("another object has taken its place: " + bucket.place(key).uri());
      }
      range = bytes.readNBytes(length);
    }
    start = position;
    if (range.length < length) {
      throw new EOFException("a file is cut short: " + bucket.place(key).uri());
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long to) {
    position = to;
    return this;
  }

  @Override
  public long size() {
    return version.size();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    range = new byte[0];
  }

  @Override
  public int write(ByteBuffer bytes) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long length) {
    throw new NonWritableChannelException();
  }
}
