package dev.dateline.stage;

import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.text.dedup.Duplicate;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names of the counts that the books are made of.
 *
 * <p>Documents read, refused and dropped are counted where that is decided, written ones where rows
 * are divided among files; the rows of the files themselves are counted by their writers. So the
 * books can show that something was lost on the way.
 */
final class CountNames {

  /** Documents read, whatever became of them. */
  static final String READ = "read";

  /** Bytes of the files that were read. */
  static final String SOURCE_BYTES = "source bytes";

  private static final String REJECTED = "rejected ";
  private static final String DUPLICATES = "duplicates ";
  private static final String PASSED_OVER = "passed over ";
  private static final String ROWS = "rows ";

  private CountNames() {}

  /** Documents refused for a reason. */
  static String rejected(Reason reason) {
    return REJECTED + reason.name();
  }

  /** What was read and is not a document. */
  static String passedOver(PassedOver kind) {
    return PASSED_OVER + kind.name();
  }

  /** Documents dropped as duplicates. */
  static String duplicates(Duplicate duplicate) {
    return DUPLICATES + duplicate.kind().name() + "_" + duplicate.scope().name();
  }

  /** Rows of a table, or of one of its dates or partitions. */
  static String rows(Table table, String part) {
    return ROWS + table.name() + "/" + part;
  }

  /** The first file of the table, date or partition that a count of rows is named after. */
  static FileKey firstFile(String rows) {
    String partition = rows.substring(ROWS.length());
    int slash = partition.indexOf('/');
    return new FileKey(
        Table.valueOf(partition.substring(0, slash)), partition.substring(slash + 1), 0);
  }

  /** What was passed over by summed counts, by kind. */
  static SortedMap<PassedOver, Long> passedOver(Map<String, Long> counts) {
    SortedMap<PassedOver, Long> kinds = new TreeMap<>();
    counts.forEach(
        (name, count) -> {
          if (name.startsWith(PASSED_OVER)) {
            kinds.put(PassedOver.valueOf(name.substring(PASSED_OVER.length())), count);
          }
        });
    return kinds;
  }

  /** The books that summed counts make. */
  static Books books(Map<String, Long> counts) {
    SortedMap<LocalDate, Long> dates = new TreeMap<>();
    SortedMap<CopyKind, Long> duplicates = new TreeMap<>();
    SortedMap<Reason, Long> rejected = new TreeMap<>();
    String dated = rows(Table.ARTICLES, "");
    counts.forEach(
        (name, count) -> {
          if (name.startsWith(dated)) {
            dates.put(LocalDate.parse(name.substring(dated.length())), count);
          } else if (name.startsWith(DUPLICATES)) {
            duplicates.put(CopyKind.valueOf(name.substring(DUPLICATES.length())), count);
          } else if (name.startsWith(REJECTED)) {
            rejected.put(Reason.valueOf(name.substring(REJECTED.length())), count);
          }
        });
    long undated = counts.getOrDefault(rows(Table.UNDATED, ""), 0L);
    long written = undated + dates.values().stream().mapToLong(Long::longValue).sum();
    return new Books(counts.getOrDefault(READ, 0L), written, undated, dates, duplicates, rejected);
  }
}
