package dev.dateline.pipeline;

import dev.dateline.stage.EditTexts;
import dev.dateline.stage.TagEntities;
import dev.dateline.stage.WriteRows;
import dev.dateline.stage.block.StageClock;
import dev.dateline.stage.story.StoryClock;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.joda.time.Duration;

/** Waits for a running job and reports its progress. */
final class JobWatch {

  private static final Duration INTERVAL = Duration.millis(500);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MICROS_PER_SECOND = 1e6;

  private static final Map<String, String> STAGES =
      Map.of(
          EditTexts.class.getName(), "read and edit",
          TagEntities.class.getName(), "tag names",
          StoryClock.class.getName(), "tell stories",
          WriteRows.class.getName(), "write files");

  private final PipelineResult job;
  private final long totalBytes;
  private final Progress.Listener progress;
  private final long started = System.nanoTime();

  private JobWatch(PipelineResult job, long totalBytes, Progress.Listener progress) {
    this.job = job;
    this.totalBytes = totalBytes;
    this.progress = progress;
  }

  /** Watches a job that reads so many bytes. */
  static JobWatch on(PipelineResult job, long totalBytes, Progress.Listener progress) {
    return new JobWatch(job, totalBytes, progress);
  }

  /** Whether the job's state is unknown here, because it was handed over to a cluster. */
  boolean isBlind() {
    return job.getState() == PipelineResult.State.UNKNOWN;
  }

  /**
   * Waits for the end of the job.
   *
   * @throws JobFailedException when it ended in any other way than well
   */
  void untilDone() {
    PipelineResult.State state = waited();
    while (state == null || !state.isTerminal()) {
      progress.at(soFar());
      state = waited();
    }
    if (state != PipelineResult.State.DONE) {
      throw new JobFailedException("the job ended as " + state);
    }
  }

  /** Seconds of work by stage, over all threads; empty where the runner does not report it. */
  SortedMap<String, Double> stages() {
    SortedMap<String, Double> stages = new TreeMap<>();
    for (MetricResult<Long> counter : metrics().getCounters()) {
      if (counter.getName().getName().equals(StageClock.MICROS)) {
        stages.merge(
            STAGES.get(counter.getName().getNamespace()),
            counter.getAttempted() / MICROS_PER_SECOND,
            Double::sum);
      }
    }
    return stages;
  }

  private PipelineResult.State waited() {
    try {
      return job.waitUntilFinish(INTERVAL);
    } catch (Pipeline.PipelineExecutionException e) {
      throw JobFailedException.of(e);
    }
  }

  private Progress soFar() {
    MetricQueryResults metrics = metrics();
    return new Progress(
        count(metrics, "documents"),
        count(metrics, "bytes"),
        totalBytes,
        count(metrics, "tagged"),
        count(metrics, "written"),
        (System.nanoTime() - started) / NANOS_PER_SECOND);
  }

  private MetricQueryResults metrics() {
    return job.metrics()
        .queryMetrics(
            MetricsFilter.builder()
                .addNameFilter(MetricNameFilter.inNamespace(EditTexts.class))
                .addNameFilter(MetricNameFilter.inNamespace(TagEntities.class))
                .addNameFilter(MetricNameFilter.inNamespace(StoryClock.class))
                .addNameFilter(MetricNameFilter.inNamespace(WriteRows.class))
                .build());
  }

  private static long count(MetricQueryResults metrics, String name) {
    long sum = 0;
    for (MetricResult<Long> counter : metrics.getCounters()) {
      if (counter.getName().getName().equals(name)) {
        sum += counter.getAttempted();
      }
    }
    return sum;
  }
}
