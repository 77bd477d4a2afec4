package dev.dateline.dataset.publish;

import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.source.Exclusion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Checks whether a run may be made as requested. */
final class Admission {

  private final DatasetContext dataset;

  Admission(DatasetContext dataset) {
    this.dataset = dataset;
  }

  /**
   * The format of a run's row files.
   *
   * @throws RunRefusedException when the dataset is in another, or divided otherwise
   */
  Format format(RunRequest request) throws IOException {
    Optional<Format> fixed = dataset.format();
    refuseOther(
        "--format", "in ", request.format().map(Format::extension), fixed.map(Format::extension));
    refuseOther(
        "--partition",
        "divided by ",
        request.granularity().map(Granularity::option),
        dataset.granularity().map(Granularity::option));
    return fixed.or(request::format).orElse(Format.PARQUET);
  }

  private void refuseOther(
      String option, String isSo, Optional<String> asked, Optional<String> fixed) {
    if (asked.isPresent() && fixed.isPresent() && !asked.equals(fixed)) {
      throw new RunRefusedException(
          option
              + "="
              + asked.get()
              + ": the dataset is "
              + isSo
              + fixed.get()
              + " since its first run ("
              + dataset.store().root()
              + "). Leave the option out, or take another output.");
    }
  }

  /**
   * Refuses a request for a run that was begun or published otherwise.
   *
   * @throws RunRefusedException with every difference
   */
  void refuseDifferences(RunRequest request, FrozenInput frozen, boolean published) {
    List<String> differences = frozen.differences(request);
    if (published && frozen.excludesOtherwise(request)) {
      differences.add(
          "--exclude was "
              + frozen.exclusions().stream().map(Exclusion::written).toList()
              + " and is now "
              + request.exclusions().stream().map(Exclusion::written).toList());
    }
    if (!differences.isEmpty()) {
      throw new RunRefusedException(
          "run "
              + request.run()
              + (published ? " is published" : " was begun")
              + " with other settings: "
              + String.join("; ", differences)
              + (published
                  ? ". Take another run id."
                  : ". Run it as before, or discard it with `dateline abandon --run="
                      + request.run()
                      + "`."));
    }
  }
}
