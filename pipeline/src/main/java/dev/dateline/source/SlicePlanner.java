package dev.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the input into packets of work, alike in bytes.
 *
 * <p>Small files share a packet. An uncompressed container is divided into ranges that start at
 * lines; its lines are counted on the way, so that every range knows the number of its first.
 */
public final class SlicePlanner {

  private static final long PACKET_BYTES = 4L << 20;
  private static final int PACKET_FILES = 256;

  private final List<List<Slice>> packets = new ArrayList<>();
  private List<Slice> packet = new ArrayList<>();
  private long bytes;

  private SlicePlanner() {}

  /** Packets of slices that together are the whole input, each slice once. */
  public static List<List<Slice>> plan(List<SourceFile> files) {
    SlicePlanner planner = new SlicePlanner();
    for (SourceFile file : files) {
      slices(file).forEach(planner::add);
    }
    planner.close();
    return List.copyOf(planner.packets);
  }

  private void add(Slice slice) {
    long size = slice.end() - slice.start();
    if (bytes + size > PACKET_BYTES) {
      close();
    }
    packet.add(slice);
    bytes += size;
    if (bytes >= PACKET_BYTES || packet.size() >= PACKET_FILES) {
      close();
    }
  }

  private void close() {
    if (!packet.isEmpty()) {
      packets.add(List.copyOf(packet));
    }
    packet = new ArrayList<>();
    bytes = 0;
  }

  private static List<Slice> slices(SourceFile file) {
    if (file.size() <= PACKET_BYTES || !ContainerFormat.isJsonLines(file.uri())) {
      return List.of(Slice.whole(file));
    }
    ListedFile listed = new ListedFile(file);
    try (Content content = Content.open(listed)) {
      return content.isCompressed() || ContainerReader.isWide(content.bytes())
          ? List.of(Slice.whole(file))
          : ranges(file, content.bytes());
    } catch (IOException e) {
      // The reader meets the same fault and names it.
      return List.of(Slice.whole(file));
    }
  }

  private static List<Slice> ranges(SourceFile file, InputStream in) throws IOException {
    List<Slice> slices = new ArrayList<>();
    byte[] chunk = new byte[1 << 16];
    long start = 0;
    long line = 1;
    long firstLine = 1;
    long offset = 0;
    for (int n; (n = in.read(chunk)) > 0; offset += n) {
      for (int i = 0; i < n; i++) {
        long following = offset + i + 1;
        if (chunk[i] == '\n') {
          line++;
          if (following - start >= PACKET_BYTES && following < file.size()) {
            slices.add(new Slice(file, start, following, firstLine));
            start = following;
            firstLine = line;
          }
        }
      }
    }
    slices.add(new Slice(file, start, file.size(), firstLine));
    return slices;
  }
}
