package dev.dateline.pipeline;

import java.util.List;
import org.apache.beam.sdk.options.PipelineOptions;

/** Options of a runner unless the command line sets them. */
final class RunnerDefaults {

  /**
   * Checks for programming errors that this pipeline's tests look for; every element is copied and
   * compared for them. And the launcher watches the run, so it must not block.
   */
  private static final List<String> DIRECT =
      List.of("--enforceImmutability=false", "--enforceEncodability=false", "--blockOnRun=false");

  /** What does not fit into a worker's memory is put on its disk instead of being made again. */
  private static final List<String> SPARK = List.of("--storageLevel=MEMORY_AND_DISK");

  private RunnerDefaults() {}

  /** Whether the workers are threads of this process. */
  static boolean worksHere(PipelineOptions options) {
    return options.getRunner().getSimpleName().equals("DirectRunner");
  }

  /**
   * The options of a runner.
   *
   * @param runner its name in lower case
   */
  static List<String> of(String runner) {
    if (runner.contains("direct")) {
      return DIRECT;
    }
    return runner.contains("spark") ? SPARK : List.of();
  }
}
