package dev.dateline.dataset.manifest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A committed change of the published runs: the runs to remove and the runs to add.
 *
 * <p>A full folder can't be renamed over another, so that a change can't be one step. The record is
 * written first, and the next writer that finds it carries it out completely: a reader of manifests
 * sees all of the old runs or all of the new ones; a reader by glob may miss a run for a moment,
 * and never sees it twice. To publish a run is a change that removes nothing.
 *
 * @param trash the folder that the old runs are moved to; empty if none is removed
 * @param removed ids of the runs that go
 * @param added the runs that come
 * @param beside small files that come with them
 */
public record ChangeRecord(
    String trash, List<String> removed, List<Added> added, List<Beside> beside) {

  /** The name that version 0.1 gave a record that was carried out, among what it removed. */
  static final String OLD_RECORD = "replacement.json";

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._~-]*";
  private static final Pattern IN_TRASH = Pattern.compile(Layout.TRASH + "/" + NAME);
  private static final Pattern STAGED =
      Pattern.compile(Layout.STAGING + "/" + NAME + "|" + Layout.SWAPS + "/" + NAME + "/" + NAME);
  private static final Pattern STAGED_FILE =
      Pattern.compile(Layout.SWAPS + "/" + NAME + "/_" + NAME);
  private static final Pattern TAKEDOWN = Pattern.compile(Layout.TAKEDOWNS + "/[0-9]+\\.json");

  /**
   * A run that comes.
   *
   * @param run its id
   * @param folder where it is staged: its files with the manifest, and its frozen input unless that
   *     stays as it is
   */
  public record Added(String run, String folder) {

    /** Checks both: they come from a file. */
    public Added {
      RunId.checked(run);
      check(STAGED, folder);
    }

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
   * @param path its destination; nothing is there
   */
  public record Beside(String staged, String path) {

    /** Checks both: they come from a file. */
    public Beside {
      check(STAGED_FILE, staged);
      check(TAKEDOWN, path);
    }
  }

  /** Copies the lists, and checks what comes from a file. */
  public ChangeRecord {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    beside = List.copyOf(beside);
    removed.forEach(RunId::checked);
    if (!trash.isEmpty() || !removed.isEmpty()) {
      check(IN_TRASH, trash);
    }
  }

  /** The publication of a run that is staged in a folder. */
  public static ChangeRecord publication(String run, String folder) {
    return new ChangeRecord("", List.of(), List.of(new Added(run, folder)), List.of());
  }

  private static void check(Pattern form, String path) {
    if (!form.matcher(path).matches()) {
      throw new IllegalArgumentException("not a path of a change: '" + path + "'");
    }
  }
}
