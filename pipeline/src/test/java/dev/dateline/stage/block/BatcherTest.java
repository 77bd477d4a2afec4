package dev.dateline.stage.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillAddress;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BatcherTest {

  @Property
  void everyElementComesOutOnceInOrderInListsOfAtMostTheSizeAskedFor(
      @ForAll List<Integer> elements, @ForAll @IntRange(min = 1, max = 9) int most) {
    List<List<SpilledRow>> lists = new ArrayList<>();
    SpilledRowFormat format = SpilledRowFormat.INSTANCE;
    Batcher<SpilledRow> batcher =
        new Batcher<>(most, format, block -> lists.add(format.unpack(block)));
    List<SpilledRow> rows = elements.stream().map(BatcherTest::row).toList();

    rows.forEach(batcher::add);
    batcher.flush();
    batcher.flush();

    assertThat(lists.stream().flatMap(List::stream)).containsExactlyElementsOf(rows);

    assertThat(lists).allSatisfy(list -> assertThat(list).hasSizeBetween(1, most));
  }

  private static SpilledRow row(int number) {
    return new SpilledRow(
        Table.REJECTED, "", Integer.toString(number), new SpillAddress("f", 0, 1));
  }
}
