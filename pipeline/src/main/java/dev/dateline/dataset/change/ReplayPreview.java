package dev.dateline.dataset.change;

import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.publish.DatasetContext;
import dev.dateline.dataset.publish.FrozenInputs;
import java.io.IOException;
import java.util.List;

/**
 * What a replay would do.
 *
 * @param replayed the manifests of the runs that it would make again, in that order
 * @param differences the files that are gone or have changed since they were read, in words; empty
 *     if it can be done
 */
public record ReplayPreview(List<Manifest> replayed, List<String> differences) {

  /** Copies the lists. */
  public ReplayPreview {
    replayed = List.copyOf(replayed);
    differences = List.copyOf(differences);
  }

  /**
   * What a replay of published runs would do.
   *
   * @throws RunRefusedException when it can't be done as asked
   */
  public static ReplayPreview of(
      DatasetContext dataset, List<Manifest> published, ReplayRequest request, Replay.Check check)
      throws IOException {
    List<Manifest> replayed = ReplayPlan.of(request, published).replayed();
    return new ReplayPreview(
        replayed, ReplaySources.of(new FrozenInputs(dataset), replayed, check).differences());
  }
}
