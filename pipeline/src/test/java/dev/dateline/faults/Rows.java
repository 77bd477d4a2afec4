package dev.dateline.faults;

import dev.dateline.codec.RowFileReader;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Layout;
import dev.dateline.dataset.LocalStore;
import dev.dateline.dataset.Manifest;
import dev.dateline.dataset.Table;
import dev.dateline.dataset.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;

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

  /** Every row of every published run. */
  static List<Row> of(Path output) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Manifest manifest : Dataset.at(LocalStore.at(output)).manifests()) {
      for (WrittenFile file : manifest.files()) {
        read(manifest, file, output.resolve(Layout.run(manifest.run())), rows);
      }
    }
    return rows;
  }

  private static void read(Manifest manifest, WrittenFile file, Path run, List<Row> rows)
      throws IOException {
    try (RowFileReader<GenericRecord> reader =
        RowFileReader.columns(
            manifest.format(),
            columns(file.table()),
            Files.newByteChannel(run.resolve(file.path())))) {
      for (Optional<GenericRecord> row = reader.next(); row.isPresent(); row = reader.next()) {
        Object hash = row.get().get("raw_hash");
        rows.add(
            new Row(
                file.table(),
                row.get().get("source_uri").toString(),
                hash == null ? "" : hash.toString()));
      }
    }
  }

  private static Schema columns(Table table) {
    SchemaBuilder.FieldAssembler<Schema> fields =
        SchemaBuilder.record(table.schema().getFullName()).fields().requiredString("source_uri");
    return table == Table.REJECTED
        ? fields.optionalString("raw_hash").endRecord()
        : fields.requiredString("raw_hash").endRecord();
  }
}
