package dev.dateline.stage.packet;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.dataset.store.JobStorage;
import dev.dateline.dataset.store.Store;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The packets of a job in a file, so that the job's graph holds only their places.
 *
 * <p>The file is JSON, one packet a line.
 */
public final class PacketList implements Serializable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Store store;
  private final String path;
  private final JobStorage storage = JobStorage.current();

  /** The list at a path of the store. */
  public PacketList(Store store, String path) {
    this.store = store;
    this.path = path;
  }

  /** Writes the list. */
  public List<PacketRange> write(List<Packet> packets) throws IOException {
    List<PacketRange> ranges = new ArrayList<>();
    long offset = 0;
    try (OutputStream out = new BufferedOutputStream(store.create(path))) {
      for (Packet packet : packets) {
        byte[] bytes = JSON.writeValueAsBytes(packet);
        out.write(bytes);
        out.write('\n');
        ranges.add(new PacketRange(offset, bytes.length));
        offset += bytes.length + 1;
      }
    }
    return ranges;
  }

  /** Reads one packet; refuses in words for people where the dataset's folder is not to be seen. */
  public Packet read(PacketRange range) throws IOException {
    try (SeekableByteChannel channel = open().position(range.offset())) {
      ByteBuffer bytes = ByteBuffer.allocate(range.length());
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          throw new EOFException("the packet list is cut short: " + path);
        }
      }
      return JSON.readValue(bytes.array(), Packet.class);
    }
  }

  /** Reads the files of a packet: reaches their storage as the maker of the list does. */
  public void reading(JobStorage.Work work) throws IOException {
    storage.within(work);
  }

  private SeekableByteChannel open() throws IOException {
    if (!store.exists(path)) {
      throw new FileNotFoundException(
          "a worker does not see the run's folder: "
              + store.root()
              + "/"
              + path
              + ". Mount the output under the same path on every worker.");
    }
    return store.openSeekable(path);
  }
}
