package dev.dateline.pipeline;

import dev.dateline.pipeline.flink.CountsSource;
import dev.dateline.pipeline.flink.JobCounts;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.beam.sdk.PipelineResult;

/**
 * Shows progress while the runner blocks, as Flink's runner does until the job ends: the time, and
 * the job's counts if the cluster reports them.
 */
final class Heartbeat {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

  private static final long INTERVAL_MILLIS = 500;
  private static final long MILLIS_BETWEEN_QUESTIONS = 2_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final CountsSource source;
  private final long started = System.nanoTime();
  private volatile JobCounts latest = JobCounts.NONE;

  private Heartbeat(CountsSource source) {
    this.source = source;
  }

  /**
   * Starts a job.
   *
   * @param source asked from another thread what the job has counted; a failure changes nothing
   * @param totalBytes bytes listed
   * @param progress called from another thread, and never after this method returns
   */
  static PipelineResult during(
      Supplier<PipelineResult> start,
      CountsSource source,
      long totalBytes,
      Progress.Listener progress) {
    Heartbeat heartbeat = new Heartbeat(source);
    ScheduledExecutorService beats = daemon("dateline-heartbeat");
    ScheduledExecutorService questions = daemon("dateline-counts");
    var beat =
        beats.scheduleAtFixedRate(
            () -> progress.at(heartbeat.progress(totalBytes)),
            INTERVAL_MILLIS,
            INTERVAL_MILLIS,
            TimeUnit.MILLISECONDS);
    var question =
        questions.scheduleWithFixedDelay(
            heartbeat::ask,
            MILLIS_BETWEEN_QUESTIONS,
            MILLIS_BETWEEN_QUESTIONS,
            TimeUnit.MILLISECONDS);
    try {
      return start.get();
    } finally {
      question.cancel(true);
      questions.shutdownNow();
      beat.cancel(false);
      stop(beats);
    }
  }

  private Progress progress(long totalBytes) {
    JobCounts counts = latest;
    return new Progress(
        counts.documents(),
        Math.min(counts.bytes(), totalBytes),
        totalBytes,
        counts.tagged(),
        counts.written(),
        (System.nanoTime() - started) / NANOS_PER_SECOND);
  }

  private void ask() {
    try {
      latest = latest.atLeast(source.counts());
    } catch (IOException | RuntimeException e) {
      // The job does not depend on it; the next question may be answered.
      LOG.log(Level.FINE, "the job's counts are not known", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ScheduledExecutorService daemon(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Waits for a beat that is being reported. */
  private static void stop(ScheduledExecutorService beats) {
    beats.shutdown();
    try {
      beats.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
