package dev.dateline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BatcherTest {

  @Property
  void everyElementComesOutOnceInOrderInListsOfAtMostTheSizeAskedFor(
      @ForAll List<Integer> elements, @ForAll @IntRange(min = 1, max = 9) int most) {
    List<List<Integer>> lists = new ArrayList<>();
    Batcher<Integer> batcher = new Batcher<>(most, lists::add);

    elements.forEach(batcher::add);
    batcher.flush();
    batcher.flush();

    assertThat(lists.stream().flatMap(List::stream)).containsExactlyElementsOf(elements);
    assertThat(lists).allSatisfy(list -> assertThat(list).hasSizeBetween(1, most));
  }
}
