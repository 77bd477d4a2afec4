package dev.dateline.dataset.change;

import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.TakenDown;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.Store;
import java.io.IOException;

/**
 * Counts documents that were taken down and are in a run again, as after an old backup was
 * restored.
 */
public final class ReturnedRows {

  private final Store store;
  private final TakenDown takenDown;

  /** For a dataset; reads what was taken down. */
  public ReturnedRows(Store store) throws IOException {
    this.store = store;
    this.takenDown = TakenDown.of(store);
  }

  /** Number of rows of a run whose document was taken down, except the refusals for that reason. */
  public long count(LocatedRun run) throws IOException {
    if (takenDown.isEmpty()) {
      return 0;
    }
    long[] returned = new long[1];
    RunRows rows = new RunRows(store, run);
    for (Table table : Table.values()) {
      if (table.accounts() != Table.Accounts.DERIVED) {
        rows.each(
            table,
            Targets.hashColumns(table),
            row -> returned[0] += isTakenDown(table, row) ? 1 : 0);
      }
    }
    return returned[0];
  }

  private boolean isTakenDown(Table table, RowView row) {
    boolean hasBytes = row.get(RowColumn.RAW_HASH).filter(takenDown::hasBytes).isPresent();
    if (table == Table.REJECTED) {
      return hasBytes && !Targets.isGone(table, row);
    }
    return hasBytes
        || takenDown.hasContent(
            row.get(RowColumn.CONTENT_HASH), row.get(RowColumn.FINGERPRINT_VERSION));
  }
}
