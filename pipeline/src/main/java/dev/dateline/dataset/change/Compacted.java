package dev.dateline.dataset.change;

import dev.dateline.dataset.manifest.Manifest;
import java.util.List;

/**
 * The result of joining runs.
 *
 * @param before the manifests of the runs that were joined, oldest first; one alone was left as it
 *     is
 * @param after the manifest of the joined run
 */
public record Compacted(List<Manifest> before, Manifest after) {

  /** Copies the list. */
  public Compacted {
    before = List.copyOf(before);
  }
}
