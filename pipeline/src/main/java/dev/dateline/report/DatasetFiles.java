package dev.dateline.report;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.PublishedDataset;
import dev.dateline.report.DatasetMetrics.Attempted;
import dev.dateline.report.data.DatasetReport;
import dev.dateline.report.data.DatasetReport.Trend;
import dev.dateline.report.data.ReportJson;
import dev.dateline.report.page.DatasetPage;
import dev.dateline.report.tally.DatasetReportBuilder;
import dev.dateline.report.tally.NameSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files about a whole dataset, next to its data. */
public final class DatasetFiles {

  /** Metrics for Prometheus, relative to the dataset's root. */
  public static final String METRICS = Layout.REPORT + "/metrics.prom";

  /** The page about all runs. */
  public static final String INDEX = Layout.REPORT + "/index.html";

  /** The same as data. */
  public static final String INDEX_DATA = Layout.REPORT + "/index.json";

  private DatasetFiles() {}

  /** Writes card, metrics and the page about all runs after the published runs have changed. */
  static void refresh(PublishedDataset dataset) throws IOException {
    List<Manifest> runs = dataset.manifests();
    if (!runs.isEmpty()) {
      dataset.place(Layout.CARD, DatasetCard.of(runs).getBytes(StandardCharsets.UTF_8));
    }
    metrics(dataset, runs, Optional.empty());
    index(dataset, runs, List.of());
  }

  /**
   * Writes the page about all runs.
   *
   * @param names names whose articles are counted by date, in every row
   */
  public static void index(PublishedDataset dataset, List<String> names) throws IOException {
    List<Manifest> runs = dataset.manifests();
    List<Trend> trends = new ArrayList<>();
    for (String name : names) {
      trends.add(NameSearch.trend(dataset, runs, name));
    }
    index(dataset, runs, trends);
  }

  private static void index(PublishedDataset dataset, List<Manifest> runs, List<Trend> trends)
      throws IOException {
    DatasetReport report = new DatasetReportBuilder(dataset, runs).report(trends);
    dataset.place(INDEX_DATA, ReportJson.bytes(report));
    dataset.place(INDEX, DatasetPage.of(report).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the metrics after an attempt to make a run; the figures of the last published run stay.
   *
   * @param at when it ended
   */
  public static void attempted(PublishedDataset dataset, AttemptEnding ending, Instant at)
      throws IOException {
    metrics(dataset, dataset.manifests(), Optional.of(new Attempted(ending, at)));
  }

  private static void metrics(
      PublishedDataset dataset, List<Manifest> runs, Optional<Attempted> attempted)
      throws IOException {
    dataset.place(
        METRICS,
        DatasetMetrics.of(dataset.root(), runs, attempted).getBytes(StandardCharsets.UTF_8));
  }
}
