package dev.dateline.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.SeekableInputStream;

/** A file that Iceberg reads. */
record StoreInput(StorePath file) implements InputFile {

  @Override
  public long getLength() {
    try {
      return file.store().size(file.path());
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  @Override
  public SeekableInputStream newStream() {
    try {
      return new ChannelStream(file.store().openSeekable(file.path()));
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  @Override
  public String location() {
    return file.location();
  }

  @Override
  public boolean exists() {
    try {
      return file.store().exists(file.path());
    } catch (IOException e) {
      throw unchecked(e);
    }
  }

  private RuntimeException unchecked(IOException failure) {
    return failure instanceof NoSuchFileException
        ? new NotFoundException(failure, "%s", file.location())
        : new UncheckedIOException(failure);
  }

  private static final class ChannelStream extends SeekableInputStream {

    private final SeekableByteChannel channel;

    ChannelStream(SeekableByteChannel channel) {
      this.channel = channel;
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return length == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
