package dev.dateline.faults;

import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which documents a dataset accounts for. */
final class Rows {

  private Rows() {}

  /**
   * A document that a run accounts for.
   *
   * @param table where
   * @param uri of its file
   * @param rawHash hash of its bytes; empty when they could not be read whole
   */
  record Row(Table table, String uri, String rawHash) {}

  /** Every row of every published run that accounts for a document. */
  static List<Row> of(Path output) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Manifest manifest : Dataset.at(LocalStore.at(output)).manifests()) {
      for (WrittenFile file : manifest.files()) {
        if (file.table().accounts() == Table.Accounts.DERIVED) {
          continue;
        }
        read(manifest, file, output.resolve(Layout.run(manifest.run())), rows);
      }
    }
    return rows;
  }

  private static void read(Manifest manifest, WrittenFile file, Path run, List<Row> rows)
      throws IOException {
    try (RowFileReader<RowView> reader =
        file.table()
            .rows()
            .read(
                manifest.format(),
                List.of(RowColumn.SOURCE_URI, RowColumn.RAW_HASH),
                Files.newByteChannel(run.resolve(file.path())))) {
      for (Optional<RowView> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(
            new Row(
                file.table(),
                row.get().get(RowColumn.SOURCE_URI),
                row.get().get(RowColumn.RAW_HASH).orElse("")));
      }
    }
  }
}
