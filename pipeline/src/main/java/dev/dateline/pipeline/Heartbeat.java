package dev.dateline.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.beam.sdk.PipelineResult;

/**
 * Reports that a job runs while its runner blocks and reports nothing, as Flink does to the end.
 */
final class Heartbeat {

  private static final long INTERVAL_MILLIS = 500;
  private static final double NANOS_PER_SECOND = 1e9;

  private Heartbeat() {}

  /**
   * Starts a job.
   *
   * @param totalBytes bytes listed
   * @param progress called from another thread, and never after this method returns
   */
  static PipelineResult during(
      Supplier<PipelineResult> start, long totalBytes, Progress.Listener progress) {
    long started = System.nanoTime();
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "dateline-heartbeat");
              thread.setDaemon(true);
              return thread;
            });
    var beats =
        clock.scheduleAtFixedRate(
            () ->
                progress.at(
                    new Progress(
                        0, 0, totalBytes, 0, 0, (System.nanoTime() - started) / NANOS_PER_SECOND)),
            INTERVAL_MILLIS,
            INTERVAL_MILLIS,
            TimeUnit.MILLISECONDS);
    try {
      return start.get();
    } finally {
      beats.cancel(false);
      stop(clock);
    }
  }

  /** Waits for a beat that is being reported. */
  private static void stop(ExecutorService clock) {
    clock.shutdown();
    try {
      clock.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
