package dev.dateline.export;

import java.util.List;

/**
 * The changes that an export made to a table.
 *
 * @param added runs that were added, oldest first
 * @param replaced runs that took the place of others, and runs that were registered again
 * @param gone runs that were removed
 * @param files number of files that it has now
 * @param rows number of rows that it has now
 */
public record Exported(
    List<String> added, List<String> replaced, List<String> gone, long files, long rows) {

  /** Copies the lists. */
  public Exported {
    added = List.copyOf(added);
    replaced = List.copyOf(replaced);
    gone = List.copyOf(gone);
  }

  /** Whether the table was as the dataset already. */
  public boolean isNothing() {
    return added.isEmpty() && replaced.isEmpty() && gone.isEmpty();
  }
}
