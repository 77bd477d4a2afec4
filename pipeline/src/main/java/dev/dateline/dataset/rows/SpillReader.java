package dev.dateline.dataset.rows;

import dev.dateline.codec.RowBytes;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.store.Store;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Reads rows back that were laid aside, wherever they stand. Not thread-safe. */
public final class SpillReader implements Closeable {

  /** Enough for the writers of one machine; a cluster's many files take turns. */
  private static final int MOST_OPEN_FILES = 64;

  private final Store store;
  private final String folder;
  private final RowBytes rows = new RowBytes();
  private final Map<String, SeekableByteChannel> open = new LinkedHashMap<>(16, 0.75f, true);

  SpillReader(Store store, String folder) {
    this.store = store;
    this.folder = folder;
  }

  /** The row at an address. */
  public <T extends SpecificRecord> T read(SpillAddress address, RowType<T> type)
      throws IOException {
    return rows.decode(type, bytes(address));
  }

  /** The bytes of the row at an address: its Avro binary encoding. */
  public byte[] bytes(SpillAddress address) throws IOException {
    SeekableByteChannel channel = channel(address.file()).position(address.offset());
    ByteBuffer bytes = ByteBuffer.allocate(address.length());
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException("a row that was laid aside is gone: " + address);
      }
    }
    return bytes.array();
  }

  private SeekableByteChannel channel(String file) throws IOException {
    SeekableByteChannel channel = open.get(file);
    if (channel == null) {
      if (open.size() >= MOST_OPEN_FILES) {
        String eldest = open.keySet().iterator().next();
        open.remove(eldest).close();
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
