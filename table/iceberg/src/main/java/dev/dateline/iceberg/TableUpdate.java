package dev.dateline.iceberg;

import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.export.Exported;
import dev.dateline.export.PublishedArticles;
import dev.dateline.export.TableTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.jdbc.JdbcCatalog;

/**
 * Updates the table to the published runs: all replacements in one commit, and each new run in a
 * commit of its own. A commit also records which runs are in the table, so that an export that was
 * cut off continues where it was.
 */
final class TableUpdate {

  private final Table table;
  private final RunFiles files;

  private TableUpdate(Table table, RunFiles files) {
    this.table = table;
    this.files = files;
  }

  /** Updates the table of a dataset. */
  static Exported of(PublishedArticles articles, TableTarget target) throws IOException {
    CatalogAddress address = CatalogAddress.of(target);
    StoreFiles io = new StoreFiles();
    io.add(articles.store());
    String warehouse =
        target
            .warehouse()
            .map(StoreFiles::location)
            .orElse(StoreFiles.location(articles.store()) + "/iceberg");
    try (JdbcCatalog catalog = new JdbcCatalog(properties -> io, null, true)) {
      catalog.initialize(target.name().catalog(), address.properties(warehouse));
      Table table = ArticleTable.open(catalog, target.name(), articles);
      return new TableUpdate(table, new RunFiles(articles.store()))
          .bringUp(articles.snapshot().runs());
    } catch (RuntimeException e) {
      throw CatalogFailures.of(e, address, target.name());
    }
  }

  private Exported bringUp(List<LocatedRun> published) throws IOException {
    ExportPlan plan = ExportPlan.of(table, files, published, exported());
    if (plan.overwrites()) {
      overwrite(plan, published);
    }
    new TableHistory(table).forget();
    for (LocatedRun run : plan.added()) {
      append(run);
    }
    return new Exported(
        ids(plan.added()),
        ids(plan.replacing()),
        plan.gone(),
        total(SnapshotSummary.TOTAL_DATA_FILES_PROP),
        total(SnapshotSummary.TOTAL_RECORDS_PROP));
  }

  private void overwrite(ExportPlan plan, List<LocatedRun> published) throws IOException {
    Transaction transaction = table.newTransaction();
    List<DataFile> added = new ArrayList<>();
    for (LocatedRun run : plan.replacing()) {
      added.addAll(files.of(run, table));
    }
    if (!plan.removed().isEmpty() || !added.isEmpty()) {
      OverwriteFiles overwrite = transaction.newOverwrite();
      plan.removed().forEach(overwrite::deleteFile);
      added.forEach(overwrite::addFile);
      overwrite.set(ArticleTable.RUNS, String.join(" ", ids(plan.replacing()))).commit();
    }
    UpdateProperties properties = transaction.updateProperties();
    properties.set(
        ArticleTable.RUNS,
        exported().only(digests(published)).with(digests(plan.replacing())).property());
    properties.set(ArticleTable.CLEANING, "due").commit();
    transaction.commitTransaction();
  }

  private void append(LocatedRun run) throws IOException {
    Transaction transaction = table.newTransaction();
    List<DataFile> added = files.of(run, table);
    if (!added.isEmpty()) {
      AppendFiles append = transaction.newAppend();
      added.forEach(append::appendFile);
      append.set(ArticleTable.RUNS, run.run()).commit();
    }
    transaction
        .updateProperties()
        .set(ArticleTable.RUNS, exported().with(digests(List.of(run))).property())
        .commit();
    transaction.commitTransaction();
  }

  private ExportedRuns exported() {
    return ExportedRuns.of(table.properties().getOrDefault(ArticleTable.RUNS, ""));
  }

  private long total(String what) {
    Snapshot current = table.currentSnapshot();
    return current == null ? 0 : Long.parseLong(current.summary().getOrDefault(what, "0"));
  }

  private static List<String> ids(List<LocatedRun> runs) {
    return runs.stream().map(LocatedRun::run).toList();
  }

  private static SortedMap<String, String> digests(List<LocatedRun> runs) {
    return runs.stream()
        .collect(
            Collectors.toMap(LocatedRun::run, RunFiles::digest, (one, other) -> one, TreeMap::new));
  }
}
