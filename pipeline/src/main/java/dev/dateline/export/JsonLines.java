package dev.dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowJson;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.RowFiles;
import dev.dateline.dataset.store.Store;
import dev.dateline.extension.StorageFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Rows as JSON Lines: one object per line, columns in the order of the schema, every value in full,
 * days and times as ISO text. Rows come in order of publication, then in that of their files.
 *
 * <p>Holds one row at a time.
 */
public final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Store store;
  private final Snapshot snapshot;
  private final Collection<Table> tables;
  private final Collection<String> excluded;

  /**
   * The rows of some tables.
   *
   * @param excluded columns to leave out
   */
  public JsonLines(
      Store store, Snapshot snapshot, Collection<Table> tables, Collection<String> excluded) {
    this.store = store;
    this.snapshot = snapshot;
    this.tables = List.copyOf(tables);
    this.excluded = List.copyOf(excluded);
  }

  /**
   * Writes every row.
   *
   * @return how many
   * @throws StorageFailedException when a run was replaced meanwhile: what was written is no
   *     snapshot, and the same may be done again
   * @throws IOException when a file can't be read, or the output can't be written
   */
  public long write(OutputStream out) throws IOException {
    long rows = 0;
    try (JsonGenerator lines = new JsonFactory().createGenerator(out)) {
      lines.setCodec(JSON);
      lines.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      lines.setRootValueSeparator(null);
      for (LocatedRun run : snapshot.runs()) {
        for (WrittenFile file : run.files(tables)) {
          rows += write(run, file, lines);
        }
      }
    } catch (IOException | RuntimeException e) {
      // A file that is moved while it is read looks like one that is missing or damaged.
      if (!isUnchanged()) {
        throw changed(e);
      }
      throw e;
    }
    if (!isUnchanged()) {
      throw changed(null);
    }
    return rows;
  }

  private long write(LocatedRun run, WrittenFile file, JsonGenerator lines) throws IOException {
    Format format = run.manifest().format();
    long rows = 0;
    try (RowFileReader<? extends SpecificRecord> reader =
        RowFiles.open(store, format, file.table(), run.path(file))) {
      for (Optional<? extends SpecificRecord> row = reader.next();
          row.isPresent();
          row = reader.next()) {
        ObjectNode object = RowJson.of(row.get());
        object.remove(excluded);
        lines.writeTree(object);
        lines.writeRaw('\n');
        rows++;
      }
    }
    if (rows != file.rows()) {
      throw StorageFailedException.ofStorage(
          "row file damaged: '"
              + store.root()
              + "/"
              + run.path(file)
              + "'. `dateline verify` lists all that differ; restore them from a backup.",
          null);
    }
    return rows;
  }

  /** Whether every run is as it was; runs that came since do not matter. */
  private boolean isUnchanged() throws IOException {
    return Snapshot.of(store).runs().containsAll(snapshot.runs());
  }

  private StorageFailedException changed(Exception cause) {
    return StorageFailedException.ofStorage(
        "the dataset was changed while it was read: '"
            + store.root()
            + "'. The output is incomplete; start the command again.",
        cause);
  }
}
