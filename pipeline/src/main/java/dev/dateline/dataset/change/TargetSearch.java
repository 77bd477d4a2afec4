package dev.dateline.dataset.change;

import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Searches the published runs for the documents to take down; reads hashes and origins only. */
final class TargetSearch {

  /** Documents that are named to a person at most. */
  private static final int EXAMPLES = 20;

  private final Store store;
  private final Targets targets;
  private final List<String> examples = new ArrayList<>();
  private boolean grown;

  TargetSearch(Store store, Targets targets) {
    this.store = store;
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
              LocatedRun.published(run),
              file,
              row -> {
                files.add(file.path());
                if (file.table().accounts() != Table.Accounts.DERIVED) {
                  note(file, row);
                  documents[0]++;
                }
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

  /** Whether a run in a folder holds one of them. */
  boolean isIn(LocatedRun run) throws IOException {
    boolean[] found = new boolean[1];
    for (WrittenFile file : run.manifest().files()) {
      look(run, file, row -> found[0] = true);
    }
    return found[0];
  }

  /** The first documents of the last look, as URIs. */
  List<String> examples() {
    return List.copyOf(examples);
  }

  private void note(WrittenFile file, RowView row) {
    grown |= targets.learn(file.table(), row);
    targets.find(file.table(), row);
    if (examples.size() < EXAMPLES) {
      examples.add(row.document());
    }
  }

  private void look(LocatedRun run, WrittenFile file, Consumer<RowView> found) throws IOException {
    Table table = file.table();
    new RunRows(store, run)
        .each(
            file,
            Targets.columns(table),
            row -> {
              if (targets.hold(table, row)) {
                found.accept(row);
              } else if (Targets.isGone(table, row)) {
                targets.find(table, row);
              }
            });
  }
}
