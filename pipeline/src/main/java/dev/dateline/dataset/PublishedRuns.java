package dev.dateline.dataset;

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
record PublishedRuns(Store store) {

  /**
   * A published run.
   *
   * @param id its id
   * @param folder relative to the dataset's root
   */
  record Run(String id, String folder) {}

  /**
   * The published runs at a moment.
   *
   * @param runs in order of their ids
   * @param replacement the change of runs that is being made
   * @param trash the changes made before: each leaves a folder of its own there
   */
  record Snapshot(List<Run> runs, Optional<Replacement> replacement, List<String> trash) {}

  /** What is published now; equal snapshots mean that nothing was replaced between the two. */
  Snapshot look() throws IOException {
    while (true) {
      State before = state();
      List<String> names = store.list(Layout.DATA);
      // Every replacement begins with a trash folder of its own: if none began or ended
      // meanwhile, the names belong to the record.
      if (before.equals(state())) {
        return new Snapshot(
            runs(names, before.replacement()), before.replacement(), before.trash());
      }
    }
  }

  private List<Run> runs(List<String> names, Optional<Replacement> replacement) throws IOException {
    Map<String, String> folders = new TreeMap<>();
    for (String name : names) {
      Layout.runNamed(name).ifPresent(run -> folders.put(run, Layout.run(run)));
    }
    if (replacement.isPresent()) {
      replacement.get().removed().forEach(folders::remove);
      for (Replacement.Added added : replacement.get().added()) {
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
        Json.readIfWhole(store, Layout.INTENT, Replacement.class), store.list(Layout.TRASH));
  }

  private record State(Optional<Replacement> replacement, List<String> trash) {}
}
