package dev.dateline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.stage.block.SpilledRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileGroupsTest {

  @Test
  void thousandsOfSmallFilesAreWrittenInAFewGroups() {
    Map<String, Long> counts = new HashMap<>();
    for (int day = 0; day < 3_000; day++) {
      counts.put(CountNames.rows(Table.ARTICLES, day(day)), 3L);
    }
    FileGroups groups = new FileGroups(Granularity.DAY, counts, List.of());

    Set<FileKey> used = new HashSet<>();
    for (int day = 0; day < 3_000; day++) {
      used.add(groups.group(groups.file(row(day(day)))));
    }

    assertThat(used).hasSizeBetween(40, 120);
  }

  @Test
  void aLargeFileIsWrittenByItself() {
    FileGroups groups =
        new FileGroups(
            Granularity.DAY,
            Map.of(
                CountNames.rows(Table.ARTICLES, day(0)), 3L,
                CountNames.rows(Table.ARTICLES, day(1)), 9_000L,
                CountNames.rows(Table.ARTICLES, day(2)), 3L),
            List.of());
    FileKey large = groups.file(row(day(1)));

    assertThat(groups.group(large)).isEqualTo(large);
    assertThat(groups.group(groups.file(row(day(2)))))
        .isEqualTo(groups.group(groups.file(row(day(0)))))
        .isNotEqualTo(large);
  }

  @ParameterizedTest
  @EnumSource
  void theRowsOfAPeriodAreDividedEvenlyAndInTheOrderOfDatesAndKeys(Granularity granularity) {
    Map<String, Long> counts = new HashMap<>();
    for (int day = 0; day < 100; day++) {
      counts.put(CountNames.rows(Table.ARTICLES, day(day)), day % 7 * 500L);
    }
    FileGroups groups = new FileGroups(granularity, counts, List.of());

    Map<FileKey, Integer> sizes = new TreeMap<>();
    Map<String, FileKey> last = new HashMap<>();
    for (int day = 0; day < 100; day++) {
      for (int i = 0; i < day % 7 * 500; i++) {
        String key = String.format(Locale.ROOT, "%08x", (1L << 32) * i / (day % 7 * 500L));
        FileKey file = groups.file(row(day(day), key));
        sizes.merge(file, 1, Integer::sum);
        FileKey before = last.put(file.partition(), file);
        assertThat(before == null || before.compareTo(file) <= 0).isTrue();
      }
    }
    assertThat(sizes.keySet())
        .allMatch(file -> file.folder().orElseThrow().granularity() == granularity);
    assertThat(sizes.values()).allMatch(rows -> rows <= 10_000);
  }

  @Property(tries = 200)
  void everyFileOfAGroupIsTheFirstOfItsPartitionOrAlone(
      @ForAll @Size(max = 60) List<@IntRange(max = 6_000) Integer> sizes) {
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < sizes.size(); i++) {
      counts.put(CountNames.rows(Table.ARTICLES, day(i)), (long) sizes.get(i));
    }
    FileGroups groups = new FileGroups(Granularity.DAY, counts, List.of());

    for (int i = 0; i < sizes.size(); i++) {
      FileKey file = groups.file(row(day(i)));
      assertThat(file.number() == 0 || groups.group(file).equals(file)).isTrue();
    }
  }

  private static String day(int number) {
    return LocalDate.of(2021, 1, 1).plusDays(number).toString();
  }

  private static SpilledRow row(String date) {
    return row(date, "ffffffff");
  }

  private static SpilledRow row(String date, String key) {
    return new SpilledRow(Table.ARTICLES, date, key, new SpillAddress("f", 0, 1));
  }
}
