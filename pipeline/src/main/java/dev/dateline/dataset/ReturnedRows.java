package dev.dateline.dataset;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** Counts what was taken down and stands in a run again, as after an old backup was restored. */
final class ReturnedRows {

  private final Store store;
  private final TakenDown takenDown;

  ReturnedRows(Store store) throws IOException {
    this.store = store;
    this.takenDown = TakenDown.of(store);
  }

  /** Number of rows of a run whose document was taken down, but for the refusals that say so. */
  long count(Standing run) throws IOException {
    if (takenDown.isEmpty()) {
      return 0;
    }
    long[] returned = new long[1];
    RunRows rows = new RunRows(store, run);
    for (Table table : Table.values()) {
      rows.each(table, columns(table), row -> returned[0] += isTakenDown(table, row) ? 1 : 0);
    }
    return returned[0];
  }

  private boolean isTakenDown(Table table, GenericRecord row) {
    Object rawHash = row.get("raw_hash");
    boolean hasBytes = rawHash != null && takenDown.hasBytes(rawHash.toString());
    if (table == Table.REJECTED) {
      return hasBytes && !Targets.isGone(table, row);
    }
    return hasBytes
        || takenDown.hasContent(
            row.get("content_hash").toString(), row.get("fingerprint_version").toString());
  }

  private static Schema columns(Table table) {
    return table == Table.REJECTED
        ? Columns.of(table, "raw_hash", "reason")
        : Columns.of(table, "raw_hash", "content_hash", "fingerprint_version");
  }
}
