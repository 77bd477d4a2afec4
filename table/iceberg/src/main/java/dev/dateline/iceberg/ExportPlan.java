package dev.dateline.iceberg;

import dev.dateline.dataset.manifest.LocatedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;

/**
 * The changes that make a table equal to the published runs.
 *
 * @param removed files that must go
 * @param replacing runs that come in the same commit in which those go
 * @param added runs that are new, oldest first
 * @param gone ids of runs that are in the table and published no more
 */
record ExportPlan(
    List<DataFile> removed, List<LocatedRun> replacing, List<LocatedRun> added, List<String> gone) {

  /** Compares the files that the table has with those that the manifests list. */
  static ExportPlan of(
      Table table, RunFiles files, List<LocatedRun> published, ExportedRuns exported)
      throws IOException {
    Map<String, DataFile> live = new HashMap<>();
    Set<String> changed = new HashSet<>();
    look(table, live, changed);
    List<String> gone = new ArrayList<>(exported.digests().keySet());
    published.forEach(run -> gone.remove(run.run()));

    Set<String> staying = new HashSet<>();
    List<LocatedRun> replacing = new ArrayList<>();
    List<LocatedRun> added = new ArrayList<>();
    for (LocatedRun run : published) {
      Set<String> locations = files.locations(run);
      boolean stands =
          RunFiles.digest(run).equals(exported.digests().get(run.run()))
              && live.keySet().containsAll(locations)
              && locations.stream().noneMatch(changed::contains);
      boolean comesForOthers =
          exported.digests().containsKey(run.run())
              || run.manifest().ids().stream().anyMatch(gone::contains)
              || locations.stream().anyMatch(live::containsKey);
      if (stands) {
        staying.addAll(locations);
      } else {
        (comesForOthers ? replacing : added).add(run);
      }
    }
    List<DataFile> removed =
        live.entrySet().stream()
            .filter(file -> !staying.contains(file.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    return new ExportPlan(removed, replacing, added, gone);
  }

  /** Whether anything is in the table that must not stay. */
  boolean overwrites() {
    return !removed.isEmpty() || !replacing.isEmpty() || !gone.isEmpty();
  }

  /** Files twice in the table, or with rows that an engine has deleted, were changed by others. */
  private static void look(Table table, Map<String, DataFile> live, Set<String> changed)
      throws IOException {
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      for (FileScanTask task : tasks) {
        String location = task.file().location();
        if (live.put(location, task.file().copyWithoutStats()) != null
            || !task.deletes().isEmpty()) {
          changed.add(location);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
