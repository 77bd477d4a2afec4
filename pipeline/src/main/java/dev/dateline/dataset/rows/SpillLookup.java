package dev.dateline.dataset.rows;

import dev.dateline.dataset.store.Store;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads single rows of finished spill files, as they were appended, from anywhere in them.
 *
 * <p>Cheap if the rows of one file are read one after the other. Not thread-safe.
 */
public final class SpillLookup implements Closeable {

  private static final int MOST_OPEN = 64;

  private final Store store;
  private final String folder;
  private final Map<String, SeekableByteChannel> open = new LinkedHashMap<>(16, 0.75f, true);

  SpillLookup(Store store, String folder) {
    this.store = store;
    this.folder = folder;
  }

  /** The bytes at an address. */
  public ByteBuffer read(SpillAddress row) throws IOException {
    SeekableByteChannel channel = channel(row.file()).position(row.offset());
    ByteBuffer bytes = ByteBuffer.allocate(row.length());
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException("a spill file is cut short: " + row.file());
      }
    }
    return bytes.flip();
  }

  private SeekableByteChannel channel(String file) throws IOException {
    SeekableByteChannel channel = open.get(file);
    if (channel == null) {
      if (open.size() == MOST_OPEN) {
        Iterator<SeekableByteChannel> oldest = open.values().iterator();
        oldest.next().close();
        oldest.remove();
      }
      channel = store.openSeekable(folder + "/" + file);
      open.put(file, channel);
    }
    return channel;
  }

  @Override
  public void close() throws IOException {
    for (SeekableByteChannel channel : open.values()) {
      channel.close();
    }
    open.clear();
  }
}
