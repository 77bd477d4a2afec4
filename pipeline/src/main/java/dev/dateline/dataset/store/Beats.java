package dev.dateline.dataset.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Renews a lock in regular beats, in a thread that does not keep the process alive. */
final class Beats implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Beats.class.getName());

  private static final long PATIENCE_SECONDS = 60;

  /** What is done at a beat. */
  @FunctionalInterface
  interface Beat {
    /** Beats for the time with this number. */
    void beat(long number) throws IOException;
  }

  private final Duration pause;
  private final Beat beat;
  private final ScheduledThreadPoolExecutor thread;
  private long number;

  Beats(Duration pause, Beat beat) {
    this.pause = pause;
    this.beat = beat;
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread daemon = new Thread(task, "dateline holds a lock");
              daemon.setDaemon(true);
              return daemon;
            });
  }

  void start() {
    // Each beat catches its own failures.
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            this::next, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void next() {
    try {
      number++;
      beat.beat(number);
    } catch (IOException | RuntimeException e) {
      // The next may come through; if none does for a lease, another takes the lock.
      LOG.log(Level.WARNING, "the dataset's lock could not be renewed", e);
    }
  }

  /** No more beats. */
  void stop() {
    thread.shutdown();
  }

  /** No more beats, and none under way. */
  @Override
  public void close() throws IOException {
    stop();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the renewal of the dataset's lock does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
