package dev.dateline.source.read;

import dev.dateline.source.OpenedFile;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.ContainerFormat;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.container.Slice.DateOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the input into packets of work, alike in bytes.
 *
 * <p>Small files share a packet; the packets of a large input are larger, since runners pay for
 * each of them, and the Direct runner for every pair. A large uncompressed file is divided into
 * ranges where its format can be read from the middle.
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

  /**
   * Packets of slices that together are the whole input, each slice once.
   *
   * <p>The order of day and month in the dates of a file that is divided is decided here, and
   * travels with every range.
   */
  public static List<List<Slice>> plan(List<SourceFile> files, ReadSettings settings) {
    long size = files.stream().mapToLong(SourceFile::size).sum();
    SlicePlanner planner =
        new SlicePlanner(
            Math.max(SLICE_BYTES, Math.min(MOST_PACKET_BYTES, size / PACKETS)),
            Math.max(LEAST_PACKET_FILES, Math.min(MOST_PACKET_FILES, files.size() / PACKETS)));
    for (SourceFile file : files) {
      slices(file, settings).forEach(planner::add);
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

  private static List<Slice> slices(SourceFile file, ReadSettings settings) {
    if (file.size() <= SLICE_BYTES) {
      return List.of(Slice.whole(file));
    }
    try (OpenedFile opened = OpenedFile.open(file)) {
      if (opened.isCompressed()) {
        return List.of(Slice.whole(file));
      }
      ContainerFormat format = ContainerFormats.of(opened.head());
      DateOrder order = format.reader(settings).order(file);
      List<Slice> slices =
          format.split(opened, SLICE_BYTES).stream().map(slice -> slice.with(order)).toList();
      // A file of which nothing can be read is one refusal, which only its reading as a whole
      // knows.
      return slices.size() == 1 || new FirstDocument().isIn(slices, SourceReader.with(settings))
          ? slices
          : List.of(Slice.whole(file));
    } catch (IOException e) {
      // The reader meets the same fault and names it.
      return List.of(Slice.whole(file));
    }
  }
}
