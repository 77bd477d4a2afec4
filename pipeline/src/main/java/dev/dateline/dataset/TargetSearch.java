package dev.dateline.dataset;

import dev.dateline.codec.RowFileReader;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** Looks through the published runs for the documents that are to go; reads hashes and origins. */
final class TargetSearch {

  /** Documents that are named to a person at most. */
  private static final int EXAMPLES = 20;

  private final Dataset dataset;
  private final Targets targets;
  private final List<String> examples = new ArrayList<>();
  private boolean grown;

  TargetSearch(Dataset dataset, Targets targets) {
    this.dataset = dataset;
    this.targets = targets;
  }

  /**
   * A published run with documents that go.
   *
   * @param run its manifest
   * @param files paths of the files that hold them
   * @param documents how many
   */
  record Affected(Manifest run, Set<String> files, long documents) {}

  /** The affected runs in their order: looks until no document brings a hash that was not known. */
  List<Affected> among(List<Manifest> runs) throws IOException {
    while (true) {
      grown = false;
      examples.clear();
      List<Affected> affected = new ArrayList<>();
      for (Manifest run : runs) {
        Set<String> files = new HashSet<>();
        long[] documents = new long[1];
        for (WrittenFile file : run.files()) {
          look(
              Layout.run(run.run()),
              run,
              file,
              row -> {
                note(file, row);
                files.add(file.path());
                documents[0]++;
              });
        }
        if (!files.isEmpty()) {
          affected.add(new Affected(run, files, documents[0]));
        }
      }
      if (!grown) {
        return affected;
      }
    }
  }

  /** Whether a run that stands in a folder holds one of them. */
  boolean isIn(String folder, Manifest run) throws IOException {
    boolean[] found = new boolean[1];
    for (WrittenFile file : run.files()) {
      look(folder, run, file, row -> found[0] = true);
    }
    return found[0];
  }

  /** The first documents of the last look, as URIs. */
  List<String> examples() {
    return List.copyOf(examples);
  }

  private void note(WrittenFile file, GenericRecord row) {
    grown |= targets.learn(file.table(), row);
    targets.find(row);
    if (examples.size() < EXAMPLES) {
      examples.add(Targets.document(row));
    }
  }

  private void look(String folder, Manifest run, WrittenFile file, Consumer<GenericRecord> found)
      throws IOException {
    if (file.rows() == 0) {
      return;
    }
    Table table = file.table();
    SeekableByteChannel channel = dataset.store().openSeekable(folder + "/" + file.path());
    try (RowFileReader<GenericRecord> rows =
        RowFileReader.columns(run.format(), columns(table), channel)) {
      for (Optional<GenericRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (targets.hold(table, row.get())) {
          found.accept(row.get());
        } else if (Targets.isGone(table, row.get())) {
          targets.find(row.get());
        }
      }
    }
  }

  private static Schema columns(Table table) {
    return switch (table) {
      case ARTICLES, UNDATED ->
          Columns.of(
              table,
              "source_uri",
              "source_part",
              "raw_hash",
              "content_hash",
              "fingerprint_version");
      case DUPLICATES ->
          Columns.of(
              table,
              "source_uri",
              "source_part",
              "raw_hash",
              "content_hash",
              "fingerprint_version",
              "duplicate_of");
      case REJECTED -> Columns.of(table, "source_uri", "source_part", "raw_hash", "reason");
    };
  }
}
