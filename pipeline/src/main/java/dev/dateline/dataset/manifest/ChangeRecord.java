package dev.dateline.dataset.manifest;

import java.util.List;

/**
 * A change of published runs that is decided: the runs that go and those that come in their place.
 *
 * <p>A full folder can't be renamed over another, so that a change can't be one step. The record is
 * written first, and whoever finds it carries it out to its end: a reader of manifests sees all of
 * the old runs or all of the new ones; a reader by glob may miss a run for a moment, and never sees
 * it twice. The record ends beside the old runs in the trash.
 *
 * @param trash the folder that the old runs go to
 * @param removed ids of the runs that go
 * @param added the runs that come
 * @param beside small files that come with them
 */
public record ChangeRecord(
    String trash, List<String> removed, List<Added> added, List<Beside> beside) {

  /** The name of the record among what it removed. */
  public static final String RECORD = "replacement.json";

  /**
   * A run that comes.
   *
   * @param run its id
   * @param folder where it is staged: its files with the manifest, and its frozen input unless that
   *     stays as it is
   */
  public record Added(String run, String folder) {

    /** The folder of its files before. */
    public String staged() {
      return folder + "/run";
    }

    /** The folder of the frozen input in the folder of a staged run. */
    public static String input(String folder) {
      return folder + "/input";
    }
  }

  /**
   * A small file that comes.
   *
   * @param staged where it is before
   * @param path where it goes; nothing stands there
   */
  public record Beside(String staged, String path) {}

  /** Copies the lists. */
  public ChangeRecord {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    beside = List.copyOf(beside);
  }

  /** A replacement of runs alone. */
  public ChangeRecord(String trash, List<String> removed, List<Added> added) {
    this(trash, removed, added, List.of());
  }
}
