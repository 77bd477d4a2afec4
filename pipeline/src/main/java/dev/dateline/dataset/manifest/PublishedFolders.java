package dev.dateline.dataset.manifest;

import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the folders of the published runs.
 *
 * <p>While runs are being replaced, the record of the change decides: it is written when the new
 * runs are complete, and is valid until all of them are in place.
 *
 * @param store the dataset
 */
public record PublishedFolders(Store store) {

  /**
   * A published run.
   *
   * @param id its id
   * @param folder relative to the dataset's root
   */
  public record Run(String id, String folder) {

    /**
     * The run with its manifest.
     *
     * @throws UnreadableFileException when the manifest is missing, damaged, of a newer version, or
     *     that of another run
     */
    public LocatedRun located(Store store) throws IOException {
      String path = folder + "/" + Layout.MANIFEST;
      Manifest manifest = JsonFiles.read(store, path, Manifest.class);
      if (!manifest.run().equals(id)) {
        throw UnreadableFileException.misplaced(store, path, "run " + manifest.run());
      }
      return new LocatedRun(manifest, folder);
    }
  }

  /**
   * The published runs at a moment.
   *
   * @param runs in order of their ids
   * @param state of the dataset
   */
  public record View(List<Run> runs, ChangeLog.State state) {}

  /**
   * What is published now; equal views mean that nothing was replaced between the two.
   *
   * @throws UnreadableFileException when a record that decides it is missing or damaged
   */
  public View look() throws IOException {
    ChangeLog log = new ChangeLog(store);
    while (true) {
      ChangeLog.State before = log.state();
      List<String> names = store.list(Layout.DATA);
      boolean isTold = before.unfinished().isPresent() || !isHalfCarriedOut();
      List<Run> runs = runs(names, before.unfinished().map(ChangeLog.Decided::record));
      // Every change has a number of its own: if none began or ended meanwhile, the names belong
      // to the record.
      if (before.equals(log.state())) {
        if (!isTold) {
          throw UnreadableFileException.missing(store, Layout.CHANGES);
        }
        return new View(runs, before);
      }
    }
  }

  /** Whether old runs are in the trash while the new ones are staged, as only a change has it. */
  private boolean isHalfCarriedOut() throws IOException {
    for (String change : store.list(Layout.SWAPS)) {
      boolean isGone =
          store.list(Layout.TRASH + "/" + change).stream()
              .anyMatch(name -> Layout.runNamed(name).isPresent());
      for (String run : isGone ? store.list(Layout.swap(change)) : List.<String>of()) {
        // The name of a run begins with no underscore: that is a small file beside them.
        if (!run.startsWith("_")
            && store.exists(Layout.swap(change) + "/" + run + "/run/" + Layout.MANIFEST)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Run> runs(List<String> names, Optional<ChangeRecord> change) throws IOException {
    Map<String, String> folders = new TreeMap<>();
    for (String name : names) {
      Layout.runNamed(name).ifPresent(run -> folders.put(run, Layout.run(run)));
    }
    if (change.isPresent()) {
      change.get().removed().forEach(folders::remove);
      for (ChangeRecord.Added added : change.get().added()) {
        boolean isStaged = store.exists(added.staged() + "/" + Layout.MANIFEST);
        folders.put(added.run(), isStaged ? added.staged() : Layout.run(added.run()));
      }
    }
    List<Run> runs = new ArrayList<>();
    folders.forEach((run, folder) -> runs.add(new Run(run, folder)));
    return runs;
  }
}
