package dev.dateline.dataset.change;

import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which runs a replay makes again, and which it keeps.
 *
 * @param replayed in order of publication
 * @param kept every other published run, in order of publication
 */
record ReplayPlan(List<Manifest> replayed, List<Manifest> kept) {

  /**
   * The plan of a replay.
   *
   * @throws RunRefusedException when a run is unknown, joined, or outside the range
   */
  static ReplayPlan of(ReplayRequest request, List<Manifest> published) {
    if (published.isEmpty()) {
      throw new RunRefusedException("no run is published: there is nothing to replay.");
    }
    long from = notJoined(request.from(), published).sequence();
    long to =
        request
            .to()
            .map(run -> notJoined(run, published))
            .orElse(published.get(published.size() - 1))
            .sequence();
    List<Manifest> replayed = new ArrayList<>();
    List<Manifest> kept = new ArrayList<>();
    for (Manifest manifest : published) {
      boolean within = from <= manifest.sequence() && manifest.sequence() <= to;
      boolean isKept = request.kept().contains(manifest.run());
      if (isKept && !within) {
        throw new RunRefusedException(
            "--keep-rows=" + manifest.run() + ": the run is not among those to replay.");
      }
      if (within && !isKept) {
        refuseJoined(manifest);
      }
      (within && !isKept ? replayed : kept).add(manifest);
    }
    request.kept().forEach(run -> known(run, published));
    if (replayed.isEmpty()) {
      throw new RunRefusedException(
          "nothing to replay: from "
              + request.from()
              + " to "
              + request.to().orElse("the newest run")
              + " there is no run to make again.");
    }
    return new ReplayPlan(List.copyOf(replayed), List.copyOf(kept));
  }

  /** The run of an id, if it was not joined into another. */
  private static Manifest notJoined(String run, List<Manifest> published) {
    Manifest manifest = known(run, published);
    if (!manifest.run().equals(run)) {
      refuseJoined(manifest);
    }
    return manifest;
  }

  private static Manifest known(String run, List<Manifest> published) {
    return published.stream()
        .filter(manifest -> manifest.published(run))
        .findFirst()
        .orElseThrow(
            () -> new RunRefusedException("no run " + run + " is published. See `dateline runs`."));
  }

  private static void refuseJoined(Manifest manifest) {
    if (!manifest.members().isEmpty()) {
      throw new RunRefusedException(
          "run "
              + manifest.run()
              + " was joined from "
              + manifest.members().size()
              + " runs ("
              + manifest.members().get(0)
              + " to "
              + manifest.members().get(manifest.members().size() - 1)
              + "), and a joined run can't be replayed. Replay from a later run, or keep its rows"
              + " with --keep-rows="
              + manifest.run()
              + ".");
    }
  }
}
