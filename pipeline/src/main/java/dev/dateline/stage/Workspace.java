package dev.dateline.stage;

import dev.dateline.codec.Provenance;
import dev.dateline.dataset.rows.SpillFolder;
import java.io.Serializable;

/**
 * The folder of a job's spill files, and the values that it writes into every row.
 *
 * @param scratch the place for rows between steps
 * @param provenance what made the rows
 * @param pieceBytes size at which a spill file of articles is finished; the articles of one file
 *     are tagged together
 * @param bundleEach whether pieces of work are bundles of their own, for a runner that reports
 *     counters only when a bundle ends
 */
public record Workspace(
    SpillFolder scratch, Provenance provenance, long pieceBytes, boolean bundleEach)
    implements Serializable {

  /** The same workspace, in which the runner makes the bundles. */
  public Workspace withBundlesOfTheRunner() {
    return new Workspace(scratch, provenance, pieceBytes);
  }

  /** A workspace in which the runner makes the bundles. */
  public Workspace(SpillFolder scratch, Provenance provenance, long pieceBytes) {
    this(scratch, provenance, pieceBytes, false);
  }
}
