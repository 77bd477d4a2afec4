package dev.dateline.report;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.Layout;
import dev.dateline.dataset.Manifest;
import dev.dateline.report.DatasetMetrics.Attempted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files about a whole dataset, which stand beside its data. */
public final class DatasetFiles {

  /** Metrics for Prometheus, relative to the dataset's root. */
  public static final String METRICS = Layout.REPORT + "/metrics.prom";

  private DatasetFiles() {}

  /** How an attempt to make a run ended. */
  public enum Ending {
    /** It is published, or was already. */
    PUBLISHED,

    /** A quality gate held it back. */
    HELD,

    /** Its job runs on by itself. */
    DETACHED,

    /** It failed. */
    FAILED
  }

  /** Writes card and metrics after the published runs have changed. */
  static void refresh(Dataset dataset) throws IOException {
    List<Manifest> runs = dataset.manifests();
    if (!runs.isEmpty()) {
      dataset.place(Layout.CARD, DatasetCard.of(runs).getBytes(StandardCharsets.UTF_8));
    }
    metrics(dataset, runs, Optional.empty());
  }

  /**
   * Writes the metrics after an attempt to make a run; what was published last stays told.
   *
   * @param at when it ended
   */
  public static void attempted(Dataset dataset, Ending ending, Instant at) throws IOException {
    metrics(dataset, dataset.manifests(), Optional.of(new Attempted(ending, at)));
  }

  private static void metrics(Dataset dataset, List<Manifest> runs, Optional<Attempted> attempted)
      throws IOException {
    dataset.place(
        METRICS,
        DatasetMetrics.of(dataset.root(), runs, attempted).getBytes(StandardCharsets.UTF_8));
  }
}
