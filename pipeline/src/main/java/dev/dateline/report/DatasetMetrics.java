package dev.dateline.report;

import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.report.wording.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Metrics of a dataset for monitoring, as a file for Prometheus.
 *
 * <p>The last success is taken from the published runs, so that no failed run can erase it.
 */
final class DatasetMetrics {

  private static final double MILLIS = 1000;

  private DatasetMetrics() {}

  /**
   * The last attempt.
   *
   * @param ending how it ended
   * @param at when
   */
  record Attempted(AttemptEnding ending, Instant at) {}

  /**
   * The metrics.
   *
   * @param root where the dataset is
   * @param runs the published runs, in their order
   * @param attempted the last attempt; when it is unknown, the last publication
   */
  static String of(String root, List<Manifest> runs, Optional<Attempted> attempted) {
    PrometheusText text = new PrometheusText(new TreeMap<>(Map.of("dataset", root)));
    Optional<Manifest> last =
        runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    attempted
        .or(() -> last.map(run -> new Attempted(AttemptEnding.PUBLISHED, run.sealed())))
        .ifPresent(attempt -> attempt(text, attempt));
    last.ifPresent(run -> run(text, run));
    gauge(text, "dateline_dataset_runs", "Published runs.", runs.size());
    gauge(
        text,
        "dateline_dataset_articles",
        "Articles of all published runs.",
        runs.stream().mapToLong(run -> run.books().written()).sum());
    gauge(
        text,
        "dateline_dataset_bytes",
        "Size of the row files of all published runs.",
        runs.stream().mapToLong(Manifest::bytes).sum());
    return text.toString();
  }

  private static void attempt(PrometheusText text, Attempted attempt) {
    gauge(
        text,
        "dateline_last_attempt_timestamp_seconds",
        "When the last attempt to make a run ended.",
        attempt.at().getEpochSecond());
    String name = "dateline_last_attempt_ending";
    text.gauge(name, "How the last attempt ended: 1 for its ending, 0 for the other endings.");
    for (AttemptEnding ending : AttemptEnding.values()) {
      text.sample(name, "ending", Labels.plain(ending), attempt.ending() == ending ? 1 : 0);
    }
  }

  private static void run(PrometheusText text, Manifest run) {
    gauge(
        text,
        "dateline_last_success_timestamp_seconds",
        "When the last published run was sealed.",
        run.sealed().getEpochSecond());
    String duration = "dateline_last_success_duration_seconds";
    text.gauge(duration, "How long the last published run took.")
        .seconds(duration, Duration.between(run.started(), run.sealed()).toMillis() / MILLIS);
    gauge(
        text,
        "dateline_last_success_documents_read",
        "Documents that the last published run read.",
        run.books().read());
    String documents = "dateline_last_success_documents";
    text.gauge(documents, "Documents of the last published run by outcome.")
        .sample(documents, "outcome", "written", run.books().written())
        .sample(documents, "outcome", "duplicate", run.books().allDuplicates())
        .sample(documents, "outcome", "rejected", run.books().allRejected());
    gauge(
        text,
        "dateline_last_success_undated_articles",
        "Articles of the last published run without a date.",
        run.books().undated());
    gauge(
        text,
        "dateline_last_success_bytes",
        "Size of the row files of the last published run.",
        run.bytes());
    if (!run.books().rejected().isEmpty()) {
      String rejected = "dateline_last_success_rejected";
      text.gauge(rejected, "Documents that the last published run refused, by reason.");
      run.books()
          .rejected()
          .forEach((reason, count) -> text.sample(rejected, "reason", reason.name(), count));
    }
  }

  private static void gauge(PrometheusText text, String name, String help, long value) {
    text.gauge(name, help).sample(name, value);
  }
}
