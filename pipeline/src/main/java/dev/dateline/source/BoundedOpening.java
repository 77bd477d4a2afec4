package dev.dateline.source;

import dev.dateline.article.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens files in threads that can be abandoned.
 *
 * <p>Opening a pipe blocks until another process opens it for writing; Java can neither prevent nor
 * interrupt this. Therefore the reading thread does not open files itself. An abandoned thread
 * costs its stack and does not keep the process alive; if it opens the file later, it closes it.
 */
final class BoundedOpening {

  /** What may never return. */
  @FunctionalInterface
  interface Opening {
    SeekableByteChannel open() throws IOException;
  }

  /** A check that refuses a file that is not as it was listed. */
  @FunctionalInterface
  interface Look {
    void check() throws IOException;
  }

  /** The file may have been exchanged for a moment only, so that it can be opened now. */
  private static final int TRIES = 3;

  /** What opens slowly gets more time at the next try, so that the first can be short. */
  private static final int MORE = 4;

  private static final Executor THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          call -> {
            Thread thread = new Thread(call, "dateline opens a file");
            thread.setDaemon(true);
            return thread;
          });

  private BoundedOpening() {}

  /**
   * Opens a file, and tries it again when that takes longer than the patience.
   *
   * @param look asked before each further try
   * @param patience at the first try; four times as much at each further one
   * @throws RefusedException when the look refuses, or the file opens at no try
   */
  static SeekableByteChannel open(Opening opening, Look look, Duration patience)
      throws IOException {
    long waiting = patience.toMillis();
    for (int tries = 0; tries < TRIES; tries++, waiting *= MORE) {
      CompletableFuture<SeekableByteChannel> opened = start(opening);
      try {
        return opened.get(waiting, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (!opened.cancel(false)) {
          return opened.join();
        }
        look.check();
      } catch (ExecutionException e) {
        throw cause(e);
      } catch (InterruptedException e) {
        opened.cancel(false);
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while a file was opened");
      }
    }
    throw RefusedException.reading(
        Reason.UNREADABLE, "the file can't be opened: " + TRIES + " tries did not end in time");
  }

  /** Closes a file in the background, since this may wait for another process. */
  static void closeLater(Closeable thing) {
    THREADS.execute(
        () -> {
          try {
            thing.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static CompletableFuture<SeekableByteChannel> start(Opening opening) {
    CompletableFuture<SeekableByteChannel> opened = new CompletableFuture<>();
    THREADS.execute(
        () -> {
          try {
            SeekableByteChannel channel = opening.open();
            if (!opened.complete(channel)) {
              channel.close();
            }
          } catch (IOException | RuntimeException | Error e) {
            opened.completeExceptionally(e);
          }
        });
    return opened;
  }

  private static IOException cause(ExecutionException e) {
    if (e.getCause() instanceof IOException failed) {
      return failed;
    }
    throw new IllegalStateException("a file could not be opened", e.getCause());
  }
}
