package dev.dateline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.stage.block.SpilledRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FileGroupsTest {

  @Test
  void thousandsOfSmallFilesAreWrittenInAFewGroups() {
    Map<String, Long> counts = new HashMap<>();
    for (int day = 0; day < 3_000; day++) {
      counts.put(CountNames.rows(Table.ARTICLES, "day-" + day), 3L);
    }
    FileGroups groups = new FileGroups(counts, List.of());

    Set<FileKey> used = new HashSet<>();
    for (int day = 0; day < 3_000; day++) {
      used.add(groups.group(groups.file(row("day-" + day))));
    }

    assertThat(used).hasSizeBetween(40, 120);
  }

  @Test
  void aLargeFileIsWrittenByItself() {
    FileGroups groups =
        new FileGroups(
            Map.of(
                CountNames.rows(Table.ARTICLES, "a"), 3L,
                CountNames.rows(Table.ARTICLES, "b"), 9_000L,
                CountNames.rows(Table.ARTICLES, "c"), 3L),
            List.of());
    FileKey large = groups.file(row("b"));

    assertThat(groups.group(large)).isEqualTo(large);
    assertThat(groups.group(groups.file(row("c"))))
        .isEqualTo(groups.group(groups.file(row("a"))))
        .isNotEqualTo(large);
  }

  @Property(tries = 200)
  void everyFileOfAGroupIsTheFirstOfItsPartitionOrAlone(
      @ForAll @Size(max = 60) List<@IntRange(max = 6_000) Integer> sizes) {
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < sizes.size(); i++) {
      counts.put(CountNames.rows(Table.ARTICLES, "p" + i), (long) sizes.get(i));
    }
    FileGroups groups = new FileGroups(counts, List.of());

    for (int i = 0; i < sizes.size(); i++) {
      FileKey file = groups.file(row("p" + i));
      assertThat(file.number() == 0 || groups.group(file).equals(file)).isTrue();
    }
  }

  private static SpilledRow row(String partition) {
    return new SpilledRow(Table.ARTICLES, partition, "ffffffff", new SpillAddress("f", 0, 1));
  }
}
