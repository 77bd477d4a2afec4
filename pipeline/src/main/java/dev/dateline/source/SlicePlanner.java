package dev.dateline.source;

import java.util.ArrayList;
import java.util.List;

/** Divides the input into packets of work. */
public final class SlicePlanner {

  private static final long PACKET_BYTES = 4L << 20;
  private static final int PACKET_FILES = 256;

  private SlicePlanner() {}

  /** Packets of slices that together are the whole input, each slice once. */
  public static List<List<Slice>> plan(List<SourceFile> files) {
    List<List<Slice>> packets = new ArrayList<>();
    List<Slice> packet = new ArrayList<>();
    long bytes = 0;
    for (SourceFile file : files) {
      packet.add(Slice.whole(file));
      bytes += file.size();
      if (bytes >= PACKET_BYTES || packet.size() >= PACKET_FILES) {
        packets.add(List.copyOf(packet));
        packet.clear();
        bytes = 0;
      }
    }
    if (!packet.isEmpty()) {
      packets.add(List.copyOf(packet));
    }
    return packets;
  }
}
