package dev.dateline.cli.options;

import dev.dateline.dataset.publish.Gates;
import dev.dateline.pipeline.UsageException;
import picocli.CommandLine.Option;

/** Options that hold a run back when it does not meet minimum figures. */
public final class GateOptions {

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

  private void refuseNegative() {
    if (minDocuments < 0) {
      throw new UsageException("--min-documents=" + minDocuments + ": expected 0 or more.");
    }
  }

  private static void percentage(String option, double value) {
    if (!(value >= 0 && value <= 100)) {
      throw new UsageException(option + "=" + value + ": expected a number from 0 to 100.");
    }
  }

  /** The gates that the options make. */
  public Gates gates() {
    refuseNegative();
    percentage("--max-rejected-percent", maxRejectedPercent);
    percentage("--max-undated-percent", maxUndatedPercent);
    return new Gates(minDocuments, maxRejectedPercent, maxUndatedPercent);
  }
}
