package dev.dateline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.article.Reason;
import dev.dateline.article.Stage;
import dev.dateline.cli.Dateline;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowJson;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.RunFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** What the whole program published, with its rows. */
public final class PublishedRun {

  private final Path output;
  private final Manifest manifest;

  private PublishedRun(Path output, Manifest manifest) {
    this.output = output;
    this.manifest = manifest;
  }

  /** Runs the program into a new folder with more arguments; fails unless it publishes. */
  public static PublishedRun into(Path output, List<String> arguments) throws IOException {
    RunFolder.publish(Dateline::run, output, arguments);
    return in(output);
  }

  /** The first run in a folder. */
  public static PublishedRun in(Path output) throws IOException {
    return allIn(output).get(0);
  }

  /** All runs of a dataset, in the order of their publication. */
  public static List<PublishedRun> allIn(Path output) throws IOException {
    return Dataset.at(LocalStore.at(output)).manifests().stream()
        .map(manifest -> new PublishedRun(output, manifest))
        .toList();
  }

  /** The manifest of the run. */
  public Manifest manifest() {
    return manifest;
  }

  /** The rows of a table as JSON, in the order of its files. */
  public List<ObjectNode> rows(Table table) throws IOException {
    List<ObjectNode> rows = new ArrayList<>();
    for (WrittenFile file : manifest.files()) {
      if (file.table() == table) {
        read(file, rows);
      }
    }
    return rows;
  }

  private void read(WrittenFile file, List<ObjectNode> rows) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(folder().resolve(file.path()));
        RowFileReader<? extends SpecificRecord> reader =
            file.table().rows().read(manifest.format(), channel)) {
      for (Optional<? extends SpecificRecord> row = reader.next();
          row.isPresent();
          row = reader.next()) {
        rows.add(RowJson.of(row.get()));
      }
    }
  }

  /** The folder of the run. */
  public Path folder() {
    return output.resolve(Layout.run(manifest.run()));
  }

  /** Rows of documents that were refused at a stage where their reason does not belong. */
  public List<ObjectNode> refusedOutOfPlace() throws IOException {
    return rows(Table.REJECTED).stream()
        .filter(
            row ->
                !Reason.valueOf(row.get("reason").asText())
                    .stages()
                    .contains(Stage.valueOf(row.get("stage").asText())))
        .toList();
  }

  /** The document of a row relative to a folder, with {@code #} and its part if it has one. */
  public static String document(JsonNode row, Path folder) {
    String name = folder.relativize(Path.of(URI.create(row.get("source_uri").asText()))).toString();
    return row.get("source_part").isNull() ? name : name + "#" + row.get("source_part").asText();
  }
}
