package dev.dateline.cli.console;

import dev.dateline.dataset.Dataset;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reports what Ctrl-C, or any signal that ends the process in order, leaves of a run: as long as it
 * is open.
 */
public final class Interruption {

  private final Dataset dataset;
  private final String run;
  private final RunConsole console;
  // A hook can't be taken back while the process ends, so that it stays, and is silent.
  private final AtomicBoolean closed = new AtomicBoolean();

  private Interruption(Dataset dataset, String run, RunConsole console) {
    this.dataset = dataset;
    this.run = run;
    this.console = console;
  }

  /** Reports from now on when the command is interrupted. */
  public static Interruption toldOf(Dataset dataset, String run, RunConsole console) {
    Interruption interruption = new Interruption(dataset, run, console);
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::tell, "dateline-interrupted"));
    return interruption;
  }

  void tell() {
    if (!closed.get()) {
      console.interrupted(run, words());
    }
  }

  private String words() {
    try {
      return dataset.published(run).isPresent()
          ? "run " + run + " is published all the same."
          : "run "
              + run
              + " is not published. Start the same command again: it reads the same list of files.";
    } catch (IOException | RuntimeException e) {
      return "see `dateline runs` for what became of run " + run + " (" + e.getMessage() + ").";
    }
  }

  /** Reports nothing from now on. */
  public void close() {
    closed.set(true);
  }
}
