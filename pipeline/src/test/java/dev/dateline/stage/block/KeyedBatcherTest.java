package dev.dateline.stage.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.rows.SpillAddress;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.beam.sdk.values.KV;

class KeyedBatcherTest {

  @Property
  void everyElementComesOutOnceUnderItsKey(
      @ForAll List<@IntRange(max = 5) Integer> keys, @ForAll @IntRange(min = 1, max = 9) int most) {
    SpillAddressFormat format = SpillAddressFormat.INSTANCE;
    List<KV<String, Block>> blocks = new ArrayList<>();
    List<SpillAddress> elements = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      elements.add(new SpillAddress(keys.get(i) + "~x", i, 1));
    }

    KeyedBatcher<String, SpillAddress> batcher =
        new KeyedBatcher<>(most, format, SpillAddress::label, blocks::add);
    elements.forEach(batcher::add);
    batcher.flush();
    batcher.flush();

    assertThat(blocks)
        .flatExtracting(block -> format.unpack(block.getValue()))
        .containsExactlyInAnyOrderElementsOf(elements);
    assertThat(blocks)
        .allSatisfy(
            block ->
                assertThat(format.unpack(block.getValue()))
                    .hasSizeBetween(1, most)
                    .extracting(SpillAddress::label)
                    .containsOnly(block.getKey()));
  }
}
