package dev.dateline.dataset;

import java.util.List;

/**
 * What is published at one moment: all of the old runs or all of the new ones, even while runs are
 * being replaced. Two snapshots are equal when nothing was published or replaced in between.
 *
 * @param runs in order of publication
 */
public record Snapshot(List<Run> runs) {

  /**
   * A published run and where it stands.
   *
   * @param manifest what it consists of
   * @param folder relative to the dataset's root
   */
  public record Run(Manifest manifest, String folder) {}

  /** Copies the list. */
  public Snapshot {
    runs = List.copyOf(runs);
  }

  /** The files of a table, relative to the dataset's root, in order of publication and path. */
  public List<String> files(Table table) {
    return runs.stream()
        .flatMap(
            run ->
                run.manifest().files().stream()
                    .filter(file -> file.table() == table)
                    .map(file -> run.folder() + "/" + file.path()))
        .toList();
  }

  /** Whether all runs were written under one schema of a table. */
  public boolean hasOneSchema(Table table) {
    return runs.stream().map(run -> run.manifest().schemas().get(table)).distinct().count() <= 1;
  }
}
