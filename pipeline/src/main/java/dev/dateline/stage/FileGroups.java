package dev.dateline.stage;

import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.SpilledRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides the rows of each partition among its files, by their dates and keys, and joins small
 * files, so that one task writes several: every group costs a runner time, and a run of many old
 * dates has thousands of small files.
 *
 * <p>The same sizes make the same files and groups. The content of a file does not depend on which
 * files are written together with it.
 */
final class FileGroups {

  /** Rows that take as long to write as it takes to open and end a file. */
  private static final long ROWS_PER_FILE = 50;

  /** A group that is lighter takes more files in. */
  private static final long LEAST_WEIGHT = 2_000;

  private final Granularity granularity;
  private final Map<String, Long> dates;
  private final Map<String, Long> rowsBefore = new HashMap<>();
  private final Map<String, Long> partitions = new TreeMap<>();
  private final Map<String, FileKey> groups = new HashMap<>();

  /**
   * Groups for the files of a run.
   *
   * @param counts number of rows by table and date, under {@link CountRows}' names
   * @param always rows that stand for partitions that have a file even without rows
   */
  FileGroups(Granularity granularity, Map<String, Long> counts, List<SpilledRow> always) {
    this.granularity = granularity;
    dates = new TreeMap<>(counts);
    always.forEach(row -> dates.putIfAbsent(CountRows.name(row), 0L));
    dates.forEach(
        (date, rows) -> {
          FileKey first = CountNames.firstFile(date);
          String partition = CountNames.rows(first.table(), granularity.of(first.partition()));
          rowsBefore.put(date, partitions.getOrDefault(partition, 0L));
          partitions.merge(partition, rows, Long::sum);
        });
    FileKey first = null;
    long weight = 0;
    for (Map.Entry<String, Long> partition : partitions.entrySet()) {
      long own = partition.getValue() + ROWS_PER_FILE;
      if (own < LEAST_WEIGHT) {
        if (first == null || weight >= LEAST_WEIGHT) {
          first = CountNames.firstFile(partition.getKey());
          weight = 0;
        }
        weight += own;
        groups.put(partition.getKey(), first);
      }
    }
  }

  /** The file that a row is written to. */
  FileKey file(SpilledRow row) {
    String date = CountRows.name(row);
    String partition = granularity.of(row.date());
    long rows = partitions.get(CountNames.rows(row.table(), partition));
    return rows == dates.get(date)
        ? FileKey.of(row.table(), partition, row.sortKey(), rows)
        : FileKey.of(
            row.table(),
            partition,
            rowsBefore.get(date) + HashRange.of(row.sortKey(), Math.toIntExact(dates.get(date))),
            rows);
  }

  /** The first file of those that are written together with a file. */
  FileKey group(FileKey file) {
    return groups.getOrDefault(CountNames.rows(file.table(), file.partition()), file);
  }
}
