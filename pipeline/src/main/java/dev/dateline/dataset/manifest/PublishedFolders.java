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
 * Where the published runs stand.
 *
 * <p>While runs are being replaced, the record of the intent decides: it is written once the new
 * runs are whole, and holds until they are all in place.
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
     * @throws UnreadableFileException when the manifest is missing, damaged, or of a newer version
     */
    public LocatedRun located(Store store) throws IOException {
      return new LocatedRun(
          JsonFiles.read(store, folder + "/" + Layout.MANIFEST, Manifest.class), folder);
    }
  }

  /**
   * The published runs at a moment.
   *
   * @param runs in order of their ids
   * @param change the change of runs that is being made
   * @param trash the changes made before: each leaves a folder of its own there
   */
  public record View(List<Run> runs, Optional<ChangeRecord> change, List<String> trash) {}

  /** What is published now; equal views mean that nothing was replaced between the two. */
  public View look() throws IOException {
    while (true) {
      State before = state();
      List<String> names = store.list(Layout.DATA);
      // Every replacement begins with a trash folder of its own: if none began or ended
      // meanwhile, the names belong to the record.
      if (before.equals(state())) {
        return new View(runs(names, before.change()), before.change(), before.trash());
      }
    }
  }

  private List<Run> runs(List<String> names, Optional<ChangeRecord> change) throws IOException {
    Map<String, String> folders = new TreeMap<>();
    for (String name : names) {
      Layout.runNamed(name).ifPresent(run -> folders.put(run, Layout.run(run)));
    }
    if (change.isPresent()) {
      change.get().removed().forEach(folders::remove);
      for (ChangeRecord.Added added : change.get().added()) {
        folders.put(
            added.run(), store.exists(added.staged()) ? added.staged() : Layout.run(added.run()));
      }
    }
    List<Run> runs = new ArrayList<>();
    folders.forEach((run, folder) -> runs.add(new Run(run, folder)));
    return runs;
  }

  private State state() throws IOException {
    return new State(
        JsonFiles.find(store, Layout.INTENT, ChangeRecord.class), store.list(Layout.TRASH));
  }

  private record State(Optional<ChangeRecord> change, List<String> trash) {}
}
