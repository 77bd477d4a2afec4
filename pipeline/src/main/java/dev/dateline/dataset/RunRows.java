package dev.dateline.dataset;

import dev.dateline.codec.RowFileReader;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * Columns of the rows of one run.
 *
 * @param store the dataset
 * @param run where it stands
 */
record RunRows(Store store, Standing run) {

  /** Told row by row. */
  @FunctionalInterface
  interface Visitor {
    /** The next row. */
    void visit(GenericRecord row) throws IOException;
  }

  /**
   * Visits the rows of a table, file by file.
   *
   * @param columns a record schema of the same full name as the table's, with some of its fields
   */
  void each(Table table, Schema columns, Visitor visitor) throws IOException {
    for (WrittenFile file : run.manifest().files()) {
      if (file.table() == table && file.rows() > 0) {
        try (RowFileReader<GenericRecord> rows =
            RowFileReader.columns(
                run.manifest().format(),
                columns,
                store.openSeekable(run.folder() + "/" + file.path()))) {
          for (Optional<GenericRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
            visitor.visit(row.get());
          }
        }
      }
    }
  }
}
