package dev.dateline.dataset;

import java.io.IOException;
import java.util.List;

/**
 * The replacement of published runs by staged ones.
 *
 * <p>A full folder can't be renamed over another, so that this can't be one step. The record is
 * written first, and whoever finds it carries it to its end: a reader of manifests sees all of the
 * old runs or all of the new ones; a reader by glob may miss a run for a moment, and never sees it
 * twice. The record ends beside the old runs in the trash.
 *
 * @param trash the folder that the old runs go to
 * @param removed ids of the runs that go
 * @param added the runs that come
 * @param beside small files that come with them
 */
record Replacement(String trash, List<String> removed, List<Added> added, List<Beside> beside) {

  /** The name of the record among what it removed. */
  static final String RECORD = "replacement.json";

  /**
   * A run that comes.
   *
   * @param run its id
   * @param folder where it is staged: its files with the manifest, and its frozen input unless that
   *     stays as it is
   */
  record Added(String run, String folder) {

    /** The folder of its files before. */
    String staged() {
      return folder + "/run";
    }

    /** The folder of the frozen input in the folder of a staged run. */
    static String input(String folder) {
      return folder + "/input";
    }
  }

  /**
   * A small file that comes.
   *
   * @param staged where it is before
   * @param path where it goes; nothing stands there
   */
  record Beside(String staged, String path) {}

  /** Copies the lists. */
  Replacement {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    beside = List.copyOf(beside);
  }

  /** A replacement of runs alone. */
  Replacement(String trash, List<String> removed, List<Added> added) {
    this(trash, removed, added, List.of());
  }

  /** Records the intent; from here on the new runs are the published ones. */
  void commit(Store store) throws IOException {
    store.createFolder(trash);
    store.sync(Layout.TRASH);
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
      exchangeInput(store, run);
    }
    for (Beside file : beside) {
      if (store.exists(file.staged())) {
        store.rename(file.staged(), file.path());
        store.sync(file.path().substring(0, file.path().lastIndexOf('/')));
      }
    }
    store.sync(Layout.DATA);
    store.sync(trash);
    store.replace(Layout.INTENT, trash + "/" + RECORD);
    store.sync(trash);
    store.sync(Layout.OWN);
  }

  private void exchangeInput(Store store, Added run) throws IOException {
    String staged = Added.input(run.folder());
    if (store.exists(staged)) {
      String frozen = Layout.input(run.run());
      if (store.exists(frozen)) {
        store.rename(frozen, trash + "/inputs/" + run.run());
      }
      store.rename(staged, frozen);
      store.sync(Layout.INPUTS);
    }
  }
}
