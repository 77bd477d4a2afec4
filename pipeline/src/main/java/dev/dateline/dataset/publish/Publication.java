package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.JobResult;
import dev.dateline.dataset.manifest.Manifest;
import java.util.List;

/** The outcome of publishing a run. */
public sealed interface Publication {

  /**
   * Readers see it.
   *
   * @param manifest its manifest
   */
  record Published(Manifest manifest) implements Publication {}

  /**
   * It is staged and held back; a run that was to replace another is deleted.
   *
   * @param result what the job handed over
   * @param reasons the gates that it failed, in words
   */
  record Held(JobResult result, List<String> reasons) implements Publication {}
}
