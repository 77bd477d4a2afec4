package dev.dateline.hdfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** A file that is read at any position. Not thread-safe. */
final class HdfsChannel implements SeekableByteChannel {

  private final FSDataInputStream file;
  private final long size;
  private boolean open = true;

  HdfsChannel(FSDataInputStream file, long size) {
    this.file = file;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    byte[] bytes = new byte[Math.min(buffer.remaining(), 1 << 16)];
    int n = file.read(bytes, 0, bytes.length);
    buffer.put(bytes, 0, Math.max(0, n));
    return n;
  }

  @Override
  public long position() throws IOException {
    return file.getPos();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    file.seek(Math.min(position, size));
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    file.close();
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
