package dev.dateline.cli;

import dev.dateline.dataset.publish.Gates;
import picocli.CommandLine.Option;

/** Options that hold a run back when it is not like a good night. */
final class GateOptions {

  @Option(
      names = "--min-documents",
      paramLabel = "N",
      description = "Hold the run back when it read fewer documents (default: 0).")
  private long minDocuments;

  @Option(
      names = "--max-rejected-percent",
      paramLabel = "P",
      description = "Hold the run back when more were refused (default: 100).")
  private double maxRejectedPercent = 100;

  @Option(
      names = "--max-undated-percent",
      paramLabel = "P",
      description = "Hold the run back when more articles have no date (default: 100).")
  private double maxUndatedPercent = 100;

  /** The gates that the options make. */
  Gates gates() {
    return new Gates(minDocuments, maxRejectedPercent, maxUndatedPercent);
  }
}
