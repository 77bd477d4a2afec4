package dev.dateline.dataset.publish;

import dev.dateline.codec.Format;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.source.Exclusion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Whether a run may be made as it is asked for. */
final class Admission {

  private final DatasetContext dataset;

  Admission(DatasetContext dataset) {
    this.dataset = dataset;
  }

  /**
   * The format of a run's row files.
   *
   * @throws RunRefusedException when the dataset is in another
   */
  Format format(RunRequest request) throws IOException {
    Optional<Format> fixed = dataset.format();
    if (fixed.isPresent()
        && request.format().isPresent()
        && !fixed.get().equals(request.format().get())) {
      throw new RunRefusedException(
          "--format="
              + request.format().get().extension()
              + ": the dataset is in "
              + fixed.get().extension()
              + " since its first run ("
              + dataset.store().root()
              + "). Leave the option out, or take another output.");
    }
    return fixed.or(request::format).orElse(Format.PARQUET);
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
                  : ". Run it as before, or drop it with `dateline abandon --run="
                      + request.run()
                      + "`."));
    }
  }
}
