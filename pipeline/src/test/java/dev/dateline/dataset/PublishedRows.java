package dev.dateline.dataset;

import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowJson;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.RowFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The rows of a dataset, for a test to look at. */
final class PublishedRows {

  private PublishedRows() {}

  /** Every published row as a line of JSON: run, table, row; in the order of runs and files. */
  static List<String> of(Store store) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Manifest manifest : FakeRuns.dataset(store).manifests()) {
      for (WrittenFile file : manifest.files()) {
        String path = Layout.run(manifest.run()) + "/" + file.path();
        try (RowFileReader<? extends SpecificRecord> rows =
            RowFiles.open(store, manifest.format(), file.table(), path)) {
          for (Optional<? extends SpecificRecord> row = rows.next();
              row.isPresent();
              row = rows.next()) {
            lines.add(manifest.run() + " " + file.table() + " " + RowJson.of(row.get()));
          }
        }
      }
    }
    return lines;
  }
}
