package dev.dateline.dataset.change;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request for a replay.
 *
 * @param from id of the first run to make again
 * @param to id of the last; empty for the newest
 * @param kept ids of runs in between whose rows stay as they are
 * @param settings every setting that decides what rows are made, by name
 * @param pipelineVersion the version of Dateline
 */
public record ReplayRequest(
    String from,
    Optional<String> to,
    List<String> kept,
    SortedMap<String, String> settings,
    String pipelineVersion) {

  /** Copies the lists. */
  public ReplayRequest {
    kept = List.copyOf(kept);
    settings = new TreeMap<>(settings);
  }
}
