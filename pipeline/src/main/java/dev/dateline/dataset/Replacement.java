package dev.dateline.dataset;

import java.io.IOException;
import java.util.List;

/**
 * The replacement of published runs by staged ones.
 *
 * <p>A full folder can't be renamed over another, so that this can't be one step. The record is
 * written first, and whoever finds it carries it to its end: a reader of manifests sees all of the
 * old runs or all of the new ones; a reader by glob may miss a run for a moment, and never sees it
 * twice.
 *
 * @param trash the folder that the old runs go to
 * @param removed ids of the runs that go
 * @param added the runs that come
 */
record Replacement(String trash, List<String> removed, List<Added> added) {

  /**
   * A run that comes.
   *
   * @param run its id
   * @param staged its folder before, with its manifest
   */
  record Added(String run, String staged) {}

  /** Copies the lists. */
  Replacement {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** Records the intent; from here on the new runs are the published ones. */
  void commit(Store store) throws IOException {
    store.createFolder(trash);
    Json.write(store, Layout.INTENT, this);
  }

  /** Moves what has not been moved yet, and forgets the intent. */
  void carryOut(Store store) throws IOException {
    for (String run : removed) {
      String old = trash + "/" + Layout.runFolder(run);
      if (!store.exists(old)) {
        store.rename(Layout.run(run), old);
      }
    }
    for (Added run : added) {
      if (store.exists(run.staged())) {
        store.rename(run.staged(), Layout.run(run.run()));
      }
    }
    store.sync(Layout.DATA);
    store.sync(trash);
    store.delete(Layout.INTENT);
    store.sync(Layout.OWN);
  }
}
