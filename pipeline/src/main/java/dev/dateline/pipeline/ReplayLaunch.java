package dev.dateline.pipeline;

import dev.dateline.dataset.change.ReplayRequest;
import java.util.List;
import java.util.Optional;

/**
 * A user's request for a replay.
 *
 * @param output folder of the dataset
 * @param from id of the first run to make again
 * @param to id of the last; empty for the newest
 * @param kept ids of runs in between whose rows stay as they are
 * @param decisions settings that decide what rows are made
 * @param beamArguments the part of the command line that is Beam's
 */
public record ReplayLaunch(
    String output,
    String from,
    Optional<String> to,
    List<String> kept,
    DecisionSettings decisions,
    List<String> beamArguments) {

  /** Copies the lists. */
  public ReplayLaunch {
    kept = List.copyOf(kept);
    beamArguments = List.copyOf(beamArguments);
  }

  /** The same in the dataset's words. */
  ReplayRequest request() {
    return new ReplayRequest(from, to, kept, decisions.byOption(), PipelineVersion.VALUE);
  }
}
