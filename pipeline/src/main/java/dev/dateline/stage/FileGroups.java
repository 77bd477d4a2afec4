package dev.dateline.stage;

import dev.dateline.stage.block.SpilledRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins small files, so that one task writes several: runners pay for every group, and a night of
 * many old dates has thousands of small files.
 *
 * <p>The same sizes make the same groups. Which files are written together decides nothing of what
 * is in them.
 */
final class FileGroups {

  /** Rows that take as long to write as it takes to open and end a file. */
  private static final long ROWS_PER_FILE = 50;

  /** A group that is lighter takes more files in. */
  private static final long LEAST_WEIGHT = 2_000;

  private final Map<String, Long> sizes;
  private final Map<String, FileKey> groups = new HashMap<>();

  /**
   * Groups for the files of a run.
   *
   * @param counts number of rows by table and date, under {@link CountRows}' names
   * @param always rows that stand for partitions that have a file even without rows
   */
  FileGroups(Map<String, Long> counts, List<SpilledRow> always) {
    sizes = new TreeMap<>(counts);
    always.forEach(row -> sizes.putIfAbsent(CountRows.name(row), 0L));
    FileKey first = null;
    long weight = 0;
    for (Map.Entry<String, Long> partition : sizes.entrySet()) {
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

  /** The file that a row goes into. */
  FileKey file(SpilledRow row) {
    return FileKey.of(row.table(), row.partition(), row.sortKey(), sizes.get(CountRows.name(row)));
  }

  /** The first file of those that are written together with a file. */
  FileKey group(FileKey file) {
    return groups.getOrDefault(CountNames.rows(file.table(), file.partition()), file);
  }
}
