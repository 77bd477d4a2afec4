package dev.dateline.s3;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Content to be stored: in memory while it is small, else in a temporary file, which is deleted at
 * the latest when the process ends. Not thread-safe.
 */
final class Spool extends OutputStream {

  private static final int MOST_IN_MEMORY = 8 << 20;

  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private FileChannel file;
  private long size;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (file == null && size + length > MOST_IN_MEMORY) {
      toFile();
    }
    if (file == null) {
      memory.write(bytes, offset, length);
    } else {
      append(bytes, offset, length);
    }
    size += length;
  }

  private void toFile() throws IOException {
    Path path = Files.createTempFile("dateline-", ".s3");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    byte[] before = memory.toByteArray();
    memory = new ByteArrayOutputStream();
    append(before, 0, before.length);
  }

  private void append(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
    while (rest.hasRemaining()) {
      file.write(rest);
    }
  }

  long size() {
    return size;
  }

  /** A part of what was written. */
  byte[] part(long start, int length) throws IOException {
    if (file == null) {
      try (InputStream all = new ByteArrayInputStream(memory.toByteArray())) {
        all.skipNBytes(start);
        return all.readNBytes(length);
      }
    }
    ByteBuffer part = ByteBuffer.allocate(length);
    while (part.hasRemaining() && file.read(part, start + part.position()) >= 0) {
      // Until it is full.
    }
    return part.array();
  }

  @Override
  public void close() throws IOException {
    memory = new ByteArrayOutputStream();
    if (file != null) {
      file.close();
    }
  }
}
