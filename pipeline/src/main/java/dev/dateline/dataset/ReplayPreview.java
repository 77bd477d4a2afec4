package dev.dateline.dataset;

import java.util.List;

/**
 * What a replay would do.
 *
 * @param replayed the manifests of the runs that it would make anew, in that order
 * @param differences the files that do not stand as they were read, in words; empty if it can be
 *     done
 */
public record ReplayPreview(List<Manifest> replayed, List<String> differences) {

  /** Copies the lists. */
  public ReplayPreview {
    replayed = List.copyOf(replayed);
    differences = List.copyOf(differences);
  }
}
