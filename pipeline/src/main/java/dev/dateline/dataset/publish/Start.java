package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Manifest;
import java.util.List;

/** What a launch has to do for a run. */
public sealed interface Start {

  /**
   * Nothing: it is published, and was requested in the same way.
   *
   * @param manifest its manifest
   */
  record AlreadyPublished(Manifest manifest) implements Start {}

  /**
   * To run the job, unless its result is there already, and publish.
   *
   * @param attempt where
   * @param notes what the user should know before, in words
   */
  record Ready(Attempt attempt, List<String> notes) implements Start {}
}
