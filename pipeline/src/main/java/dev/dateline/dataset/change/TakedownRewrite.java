package dev.dateline.dataset.change;

import dev.dateline.codec.RowFileReader;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.rows.MergedRows;
import dev.dateline.dataset.rows.RowDraft;
import dev.dateline.dataset.rows.RowFiles;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.Store;
import dev.dateline.schema.RejectionRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes one published run again in which every document that is taken down is a refusal without a
 * text.
 *
 * <p>Files that hold none of them are carried over as they are. Holds in memory one row for each
 * document that is taken down.
 */
final class TakedownRewrite {

  private final Swap swap;
  private final Store store;
  private final Staging staging;
  private final Manifest run;
  private final TakenDownRows refusals;
  private final List<WrittenFile> files = new ArrayList<>();

  TakedownRewrite(Store store, Swap swap, Manifest run, TakenDownRows refusals) throws IOException {
    this.swap = swap;
    this.store = store;
    this.staging = swap.stage(run.run());
    this.run = run;
    this.refusals = refusals;
  }

  /**
   * Stages the run.
   *
   * @param affected paths of the files that hold documents that go
   * @return its files, ordered by path
   */
  List<WrittenFile> stage(Set<String> affected) throws IOException {
    SortedMap<Table, String> current = schemas(affected);
    for (Table table : Table.values()) {
      boolean isOld = !Objects.equals(current.get(table), run.schemas().get(table));
      for (WrittenFile file : run.files()) {
        if (file.table() == table) {
          boolean takesNew = table == Table.REJECTED && !refusals.waiting().isEmpty();
          if (affected.contains(file.path()) || isOld || takesNew) {
            rewrite(file);
          } else {
            swap.carry(run, file, run.run());
            files.add(file);
          }
        }
      }
    }
    return files.stream().sorted().toList();
  }

  /** The schemas of its tables: a table is of one schema, so that an old one is rewritten whole. */
  SortedMap<Table, String> schemas(Set<String> affected) {
    Set<Table> rewritten = EnumSet.of(Table.REJECTED);
    for (WrittenFile file : run.files()) {
      if (affected.contains(file.path())) {
        rewritten.add(file.table());
      }
    }
    SortedMap<Table, String> current = Table.schemas();
    SortedMap<Table, String> schemas = new TreeMap<>(run.schemas());
    rewritten.forEach(table -> schemas.put(table, current.get(table)));
    return schemas;
  }

  private void rewrite(WrittenFile file) throws IOException {
    Table table = file.table();
    try (MergedRows rows = rows(file);
        RowDraft draft =
            RowDraft.begin(
                staging, table, file.partition(), Layout.numberOf(file.path()), file.rows())) {
      for (Optional<SpecificRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        Optional<SpecificRecord> kept = refusals.pass(table, row.get());
        if (kept.isPresent()) {
          draft.write(kept.get());
        }
      }
      if (!table.isDated() || draft.rows() > 0) {
        files.add(draft.commit());
      }
    }
  }

  /** The rows of a file; the first file of refusals takes up the new ones. */
  private MergedRows rows(WrittenFile file) throws IOException {
    List<MergedRows.Opening> sources = new ArrayList<>();
    String path = Layout.run(run.run()) + "/" + file.path();
    sources.add(() -> RowFiles.open(store, run.format(), file.table(), path));
    if (file.table() == Table.REJECTED) {
      List<RejectionRow> waiting = refusals.takeWaiting();
      sources.add(() -> inMemory(waiting.iterator()));
    }
    return MergedRows.open(file.table(), sources);
  }

  private static RowFileReader<SpecificRecord> inMemory(Iterator<RejectionRow> rows) {
    return new RowFileReader<>() {
      @Override
      public Optional<SpecificRecord> next() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
