package dev.dateline.cli.console;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Manifest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * While it is open: if Ctrl-C or another signal ends the process, reports what the command did and
 * how to continue.
 */
public final class Interruption {

  /** Finds out what the command has done so far. */
  @FunctionalInterface
  private interface Words {
    String now() throws IOException;
  }

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final StatusLog log;
  private final Optional<String> run;
  private final Words words;
  private final Thread hook = new Thread(this::tell, "dateline-interrupted");
  private final AtomicBoolean closed = new AtomicBoolean();

  private Interruption(StatusLog log, Optional<String> run, Words words) {
    this.log = log;
    this.run = run;
    this.words = words;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Reports from now on when a command is interrupted that makes a run. */
  public static Interruption ofRun(StatusLog log, Dataset dataset, String run) {
    return new Interruption(
        log,
        Optional.of(run),
        () ->
            dataset.published(run).isPresent()
                ? "run " + run + " is published nevertheless."
                : "run "
                    + run
                    + " is not published. Start the same command again: it reads the same list of"
                    + " files.");
  }

  /**
   * Reports from now on when a command is interrupted that changes published runs.
   *
   * @param changed the message when published runs have changed since, which another writer may
   *     have done too: a sentence or two
   */
  public static Interruption ofChange(StatusLog log, Dataset dataset, String changed)
      throws IOException {
    List<Manifest> before = dataset.manifests();
    return new Interruption(
        log,
        Optional.empty(),
        () ->
            dataset.manifests().equals(before)
                ? "no published run was changed. Start the same command again."
                : changed);
  }

  /** Reports from now on when a command is interrupted that writes something else. */
  public static Interruption ofExport(StatusLog log, String left) {
    return new Interruption(log, Optional.empty(), () -> left);
  }

  void tell() {
    if (!closed.get()) {
      log.interrupted(run, found());
    }
  }

  /** The words, unless they take long: storage that does not answer must not delay the end. */
  private String found() {
    FutureTask<String> found = new FutureTask<>(words::now);
    Thread thread = new Thread(found, "dateline-interrupted-look");
    thread.setDaemon(true);
    thread.start();
    try {
      return found.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      return unknown(String.valueOf(e.getCause().getMessage()));
    } catch (TimeoutException e) {
      return unknown("the storage does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unknown("interrupted again");
    }
  }

  private String unknown(String why) {
    return "see `dateline runs` for the state of "
        + run.map(id -> "run " + id).orElse("the change")
        + " ("
        + why
        + ").";
  }

  /** Reports nothing from now on. */
  public void close() {
    closed.set(true);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook runs, and is silent.
      return;
    }
  }
}
