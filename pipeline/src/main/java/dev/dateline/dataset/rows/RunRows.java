package dev.dateline.dataset.rows;

import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Columns of the rows of one run.
 *
 * @param store the dataset
 * @param run where it is
 */
public record RunRows(Store store, LocatedRun run) {

  /** Visits row by row. */
  @FunctionalInterface
  public interface Visitor {
    /** The next row. */
    void visit(RowView row) throws IOException;
  }

  /** Visits the rows of a table, file by file. */
  public void each(Table table, List<RowColumn<?>> columns, Visitor visitor) throws IOException {
    each(List.of(table), columns, visitor);
  }

  /** Visits the rows of tables, table by table and file by file. */
  public void each(List<Table> tables, List<RowColumn<?>> columns, Visitor visitor)
      throws IOException {
    for (Table table : tables) {
      for (WrittenFile file : run.files(List.of(table))) {
        each(file, columns, visitor);
      }
    }
  }

  /** Visits the rows of a file. */
  public void each(WrittenFile file, List<RowColumn<?>> columns, Visitor visitor)
      throws IOException {
    if (file.rows() == 0) {
      return;
    }
    try (RowFileReader<RowView> rows = open(file, columns)) {
      for (Optional<RowView> row = rows.next(); row.isPresent(); row = rows.next()) {
        visitor.visit(row.get());
      }
    }
  }

  /** Opens a file for some of its columns. */
  public RowFileReader<RowView> open(WrittenFile file, List<RowColumn<?>> columns)
      throws IOException {
    String path = run.path(file);
    return NamedRows.open(
        store,
        path,
        () -> file.table().rows().read(run.manifest().format(), columns, store.openSeekable(path)));
  }
}
