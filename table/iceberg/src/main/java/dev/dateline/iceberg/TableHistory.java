package dev.dateline.iceberg;

import dev.dateline.dataset.store.StoredFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadata.MetadataLogEntry;
import org.apache.iceberg.TableOperations;

/**
 * The snapshots that a table keeps. Files that were replaced are gone from where earlier snapshots
 * look for them, and a document that was taken down must be in none: after a change only the newest
 * snapshot stays, and its manifests record nothing of removed files.
 */
final class TableHistory {

  private final Table table;
  private final TableOperations operations;

  TableHistory(Table table) {
    this.table = table;
    this.operations = ((HasTableOperations) table).operations();
  }

  /** Forgets what is past, if a change asks for it; done again after any interruption. */
  void forget() throws IOException {
    if (!table.properties().containsKey(ArticleTable.CLEANING)) {
      return;
    }
    if (table.currentSnapshot() != null) {
      // Manifests record deleted files, with the bounds of their columns, until they are
      // rewritten.
      table.rewriteManifests().clusterBy(file -> "all").commit();
      expire();
    }
    sweep();
    table.updateProperties().remove(ArticleTable.CLEANING).commit();
  }

  /** Iceberg's own way refuses tables whose files it may not delete, and would look for them. */
  private void expire() {
    TableMetadata metadata = operations.refresh();
    List<Long> past =
        metadata.snapshots().stream()
            .map(Snapshot::snapshotId)
            .filter(id -> id != metadata.currentSnapshot().snapshotId())
            .toList();
    if (!past.isEmpty()) {
      operations.commit(metadata, TableMetadata.buildFrom(metadata).removeSnapshots(past).build());
    }
    table.refresh();
  }

  /** Deletes the files of metadata that nothing names any more. */
  private void sweep() throws IOException {
    Set<String> named = named(operations.refresh());
    StorePath folder = ((StoreFiles) table.io()).file(table.location() + "/metadata");
    String root =
        folder.location().substring(0, folder.location().length() - folder.path().length());
    for (StoredFile file : folder.store().files(folder.path())) {
      if (!named.contains(root + file.path())) {
        folder.store().delete(file.path());
      }
    }
  }

  private Set<String> named(TableMetadata metadata) {
    Set<String> named = new HashSet<>();
    named.add(metadata.metadataFileLocation());
    metadata.previousFiles().stream().map(MetadataLogEntry::file).forEach(named::add);
    for (Snapshot snapshot : metadata.snapshots()) {
      named.add(snapshot.manifestListLocation());
      snapshot.allManifests(table.io()).stream().map(ManifestFile::path).forEach(named::add);
    }
    return named;
  }
}
