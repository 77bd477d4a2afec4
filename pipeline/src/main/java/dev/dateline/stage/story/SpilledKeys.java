package dev.dateline.stage.story;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.SpillRanges;
import dev.dateline.stage.block.Block;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Articles of one group of keys, as {@link KeyedSketches} writes them.
 *
 * @param address where they are; empty if they are here
 * @param articles the articles, if they are here
 */
record SpilledKeys(Optional<SpillAddress> address, ByteBuffer articles) {

  private static final int READ_BYTES = 8 << 20;

  /** The articles of a group. */
  static List<KeyedSketches> read(SpillFolder scratch, Iterable<Block> group) throws IOException {
    List<SpilledKeys> parts = new ArrayList<>();
    group.forEach(block -> parts.addAll(SpilledKeysFormat.INSTANCE.unpack(block)));
    SpillRanges spilled =
        scratch
            .read()
            .ranges(parts.stream().flatMap(part -> part.address().stream()).toList(), READ_BYTES);
    List<KeyedSketches> articles = new ArrayList<>();
    for (SpilledKeys part : parts) {
      Optional<SpillAddress> address = part.address();
      articles.add(
          KeyedSketches.read(address.isPresent() ? spilled.bytes(address.get()) : part.articles()));
    }
    return articles;
  }
}
