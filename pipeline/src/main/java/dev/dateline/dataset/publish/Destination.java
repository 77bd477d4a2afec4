package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Manifest;

/** Where the run of an attempt will be published. */
public sealed interface Destination {

  /** Behind all published runs. */
  record NewRun() implements Destination {}

  /**
   * In the place of a published run.
   *
   * @param old that run
   * @param swap the change by which it comes
   */
  record InPlaceOf(Manifest old, Swap swap) implements Destination {}
}
