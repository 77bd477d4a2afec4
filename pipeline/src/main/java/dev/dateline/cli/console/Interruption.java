package dev.dateline.cli.console;

import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Manifest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;

/**
 * Reports what Ctrl-C, or any signal that ends the process in order, leaves of a command: as long
 * as it is open.
 */
public final class Interruption {

  /** Finds out what the command has done so far. */
  @FunctionalInterface
  private interface Words {
    String now() throws IOException;
  }

  private final StatusLog log;
  private final Optional<String> run;
  private final Words words;
  // A hook can't be taken back while the process ends, so that it stays, and is silent.
  private final AtomicBoolean closed = new AtomicBoolean();

  private Interruption(CommandLine command, Optional<String> run, Words words) {
    this.log = LogFormat.logOf(command);
    this.run = run;
    this.words = words;
    Runtime.getRuntime().addShutdownHook(new Thread(this::tell, "dateline-interrupted"));
  }

  /** Reports from now on when a command is interrupted that makes a run. */
  public static Interruption ofRun(CommandLine command, Dataset dataset, String run) {
    return new Interruption(
        command,
        Optional.of(run),
        () ->
            dataset.published(run).isPresent()
                ? "run " + run + " is published all the same."
                : "run "
                    + run
                    + " is not published. Start the same command again: it reads the same list of"
                    + " files.");
  }

  /**
   * Reports from now on when a command is interrupted that changes published runs.
   *
   * @param changed the message once the change is made: a sentence or two
   */
  public static Interruption ofChange(CommandLine command, Dataset dataset, String changed)
      throws IOException {
    List<Manifest> before = dataset.manifests();
    return new Interruption(
        command,
        Optional.empty(),
        () ->
            dataset.manifests().equals(before)
                ? "no published run was changed. Start the same command again."
                : changed);
  }

  /** Reports from now on when a command is interrupted that writes something else. */
  public static Interruption ofExport(CommandLine command, String left) {
    return new Interruption(command, Optional.empty(), () -> left);
  }

  void tell() {
    if (!closed.get()) {
      log.interrupted(run, found());
    }
  }

  private String found() {
    try {
      return words.now();
    } catch (IOException | RuntimeException e) {
      return "see `dateline runs` for what became of "
          + run.map(id -> "run " + id).orElse("the change")
          + " ("
          + e.getMessage()
          + ").";
    }
  }

  /** Reports nothing from now on. */
  public void close() {
    closed.set(true);
  }
}
