package dev.dateline.stage.packet;

import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.source.container.Slice;
import java.util.List;

/**
 * A piece of work: slices of the input, and files that were refused before they were read.
 *
 * @param slices what to read
 * @param refused what is not read
 */
public record Packet(List<Slice> slices, List<FrozenInput.Refused> refused) {

  /** Copies the lists. */
  public Packet {
    slices = List.copyOf(slices);
    refused = List.copyOf(refused);
  }
}
