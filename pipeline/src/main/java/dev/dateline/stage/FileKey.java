package dev.dateline.stage;

import dev.dateline.dataset.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The file that a row goes into.
 *
 * @param table the table
 * @param partition date as ISO text; empty in tables without dates
 * @param number of the file within the partition, from 0
 */
record FileKey(Table table, String partition, int number) {

  private static final char SEPARATOR = '/';

  /** The key as text, for grouping. */
  String encoded() {
    return String.format(Locale.ROOT, "%s/%s/%d", table.name(), partition, number);
  }

  /** The date of the partition; empty in tables without dates. */
  Optional<LocalDate> date() {
    return partition.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(partition));
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
