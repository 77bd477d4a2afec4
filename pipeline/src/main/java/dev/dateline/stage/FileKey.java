package dev.dateline.stage;

import dev.dateline.dataset.manifest.Partition;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.stage.block.HashRange;
import java.util.Comparator;
import java.util.Optional;

/**
 * The file that a row is written to.
 *
 * @param table the table
 * @param partition day, month or year as ISO text; empty in tables without dates
 * @param number of the file within the partition, from 0
 */
public record FileKey(Table table, String partition, int number) implements Comparable<FileKey> {

  private static final Comparator<FileKey> ORDER =
      Comparator.comparing(FileKey::table)
          .thenComparing(FileKey::partition)
          .thenComparing(FileKey::number);

  private static final char SEPARATOR = '/';

  /**
   * The file of a row in a partition of one day or without dates.
   *
   * @param table the table
   * @param partition day, month or year as ISO text; empty in tables without dates
   * @param sortKey the row's key within its table; a hash in tables of articles and of what is
   *     derived from them
   * @param rows number of rows in the partition
   */
  public static FileKey of(Table table, String partition, String sortKey, long rows) {
    int files = FileCount.forRows(rows);
    int number =
        isSortedByHash(table)
            ? HashRange.of(sortKey, files)
            : Math.floorMod(sortKey.hashCode(), files);
    return new FileKey(table, partition, number);
  }

  /**
   * The file of a row in a partition of several days.
   *
   * @param place about how many rows of the partition come before it
   * @param rows number of rows in the partition
   */
  static FileKey of(Table table, String partition, long place, long rows) {
    return new FileKey(table, partition, (int) (place * FileCount.forRows(rows) / rows));
  }

  /** The sort key before all others of a table. */
  static String leastSortKey(Table table) {
    return isSortedByHash(table) ? "00000000" : "";
  }

  private static boolean isSortedByHash(Table table) {
    return table.accounts() == Table.Accounts.WRITTEN || table.accounts() == Table.Accounts.DERIVED;
  }

  @Override
  public int compareTo(FileKey other) {
    return ORDER.compare(this, other);
  }

  /** The key as text, for grouping. */
  String encoded() {
    return table.name() + SEPARATOR + partition + SEPARATOR + number;
  }

  /** Whether a file is of the same partition. */
  boolean isBeside(Table other, String itsPartition) {
    return table == other && partition.equals(itsPartition);
  }

  /** The folder of the partition; empty in tables without dates. */
  public Optional<Partition> folder() {
    return partition.isEmpty() ? Optional.empty() : Optional.of(new Partition(partition));
  }

  /** The key that a text encodes. */
  static FileKey decoded(String text) {
    int first = text.indexOf(SEPARATOR);
    int second = text.lastIndexOf(SEPARATOR);
    return new FileKey(
        Table.valueOf(text.substring(0, first)),
        text.substring(first + 1, second),
        Integer.parseInt(text.substring(second + 1)));
  }
}
