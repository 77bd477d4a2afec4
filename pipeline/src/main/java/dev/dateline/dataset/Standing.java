package dev.dateline.dataset;

import java.util.List;

/**
 * A run that stands in the dataset, or will once a change of runs is made.
 *
 * @param manifest its manifest
 * @param folder its folder, relative to the dataset's root
 */
record Standing(Manifest manifest, String folder) {

  /** A published run. */
  static Standing published(Manifest manifest) {
    return new Standing(manifest, Layout.run(manifest.run()));
  }

  /** Published runs, in the order given. */
  static List<Standing> published(List<Manifest> manifests) {
    return manifests.stream().map(Standing::published).toList();
  }

  /** The run's id. */
  String run() {
    return manifest.run();
  }
}
