package dev.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the input into packets of work, alike in bytes.
 *
 * <p>Small files share a packet; the packets of a large input are larger, since runners pay for
 * each of them, and the Direct runner for every pair. An uncompressed container is divided into
 * ranges that start at lines; its lines are counted on the way, so that every range knows the
 * number of its first.
 */
public final class SlicePlanner {

  private static final long SLICE_BYTES = 4L << 20;
  private static final long MOST_PACKET_BYTES = 64L << 20;
  private static final int LEAST_PACKET_FILES = 256;
  private static final int MOST_PACKET_FILES = 16_384;

  /** What a large input is divided into: enough for many cores to end together. */
  private static final int PACKETS = 256;

  private final long packetBytes;
  private final int packetFiles;
  private final List<List<Slice>> packets = new ArrayList<>();
  private List<Slice> packet = new ArrayList<>();
  private long bytes;

  private SlicePlanner(long packetBytes, int packetFiles) {
    this.packetBytes = packetBytes;
    this.packetFiles = packetFiles;
  }

  /** Packets of slices that together are the whole input, each slice once. */
  public static List<List<Slice>> plan(List<SourceFile> files) {
    long size = files.stream().mapToLong(SourceFile::size).sum();
    SlicePlanner planner =
        new SlicePlanner(
            Math.max(SLICE_BYTES, Math.min(MOST_PACKET_BYTES, size / PACKETS)),
            Math.max(LEAST_PACKET_FILES, Math.min(MOST_PACKET_FILES, files.size() / PACKETS)));
    for (SourceFile file : files) {
      slices(file).forEach(planner::add);
    }
    planner.close();
    return List.copyOf(planner.packets);
  }

  private void add(Slice slice) {
    long size = slice.end() - slice.start();
    if (bytes + size > packetBytes) {
      close();
    }
    packet.add(slice);
    bytes += size;
    if (bytes >= packetBytes || packet.size() >= packetFiles) {
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
    if (file.size() <= SLICE_BYTES || !ContainerFormat.isJsonLines(file.uri())) {
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
          if (following - start >= SLICE_BYTES && following < file.size()) {
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
