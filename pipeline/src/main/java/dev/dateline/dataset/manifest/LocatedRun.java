package dev.dateline.dataset.manifest;

import java.util.Collection;
import java.util.List;

/**
 * A run and where it is: published, staged, or in the trash.
 *
 * @param manifest what it consists of
 * @param folder its folder, relative to the dataset's root
 */
public record LocatedRun(Manifest manifest, String folder) {

  /** A published run. */
  public static LocatedRun published(Manifest manifest) {
    return new LocatedRun(manifest, Layout.run(manifest.run()));
  }

  /** Published runs, in the order given. */
  public static List<LocatedRun> published(List<Manifest> manifests) {
    return manifests.stream().map(LocatedRun::published).toList();
  }

  /** The run's id. */
  public String run() {
    return manifest.run();
  }

  /** Its files of some tables, ordered by path. */
  public List<WrittenFile> files(Collection<Table> tables) {
    return manifest.files().stream().filter(file -> tables.contains(file.table())).toList();
  }

  /** The path of one of its files, relative to the dataset's root. */
  public String path(WrittenFile file) {
    return folder + "/" + file.path();
  }
}
