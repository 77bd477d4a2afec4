package dev.dateline.pipeline;

import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Manifest;
import java.util.List;

/** The outcome of a launch that did not fail. */
public sealed interface LaunchResult {

  /**
   * Readers see the run.
   *
   * @param manifest the run's manifest
   * @param seconds from launch to publication
   */
  record Published(Manifest manifest, double seconds) implements LaunchResult {

    /** Whether there were files, and an earlier run had read all of them. */
    public boolean isNothingNew() {
      return manifest.books().read() == 0 && manifest.input().unchanged() > 0;
    }
  }

  /**
   * There was nothing to do: the run was published before, with the same request.
   *
   * @param manifest the run's manifest
   */
  record AlreadyPublished(Manifest manifest) implements LaunchResult {}

  /**
   * The job continues, or has ended, without its launcher; the run waits to be published.
   *
   * @param run its id
   */
  record Detached(String run) implements LaunchResult {}

  /**
   * The run is staged and held back.
   *
   * @param result what the job handed over
   * @param reasons the gates that it failed, in words
   */
  record Held(JobResult result, List<String> reasons) implements LaunchResult {}
}
