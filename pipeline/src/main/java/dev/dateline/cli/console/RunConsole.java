package dev.dateline.cli.console;

import dev.dateline.article.Printable;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.pipeline.LaunchResult;
import dev.dateline.pipeline.Progress;
import dev.dateline.report.wording.Figures;
import dev.dateline.report.wording.Labels;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;

/** The output of a run for the person or the scheduler that started it. */
public final class RunConsole {

  private final PrintWriter out;
  private final StatusLog log;
  private final String output;
  private final boolean quiet;

  /**
   * A console of a command.
   *
   * @param output folder of the dataset, as the user named it
   * @param quiet whether only warnings and errors are printed
   */
  public RunConsole(CommandLine command, String output, boolean quiet) {
    out = command.getOut();
    log = LogFormat.logOf(command);
    this.output = output;
    this.quiet = quiet;
  }

  /** The log that this console writes to. */
  public StatusLog log() {
    return log;
  }

  /** Shows how far the run is. */
  public void progress(Progress progress) {
    if (!quiet) {
      log.progress(progress);
    }
  }

  /** Ends the progress line. */
  public void endProgress() {
    log.endProgress();
  }

  /** Prints a message for the user. */
  public void notice(String notice) {
    log.notice(notice);
  }

  /** Prints the result of the run. */
  public ExitCode tell(LaunchResult result) {
    if (result instanceof LaunchResult.Published published) {
      if (!quiet) {
        log.published(published);
        tell(published);
      }
      return ExitCode.OK;
    }
    if (result instanceof LaunchResult.AlreadyPublished done) {
      if (!quiet) {
        log.published(done);
        out.printf(
            Locale.ROOT, "run %s is published already: nothing to do%n", done.manifest().run());
      }
      return ExitCode.OK;
    }
    if (result instanceof LaunchResult.Detached detached) {
      if (!quiet) {
        log.detached(detached);
        tell(detached);
      }
      return ExitCode.OK;
    }
    LaunchResult.Held held = (LaunchResult.Held) result;
    new BooksTable(out).print(held.result().books());
    log.held(held);
    return ExitCode.HELD;
  }

  private void tell(LaunchResult.Detached detached) {
    String arguments = " --output=" + Printable.of(output) + " --run=" + detached.run();
    out.printf(
        Locale.ROOT,
        "run %s is detached%n%n"
            + "  when its job is done:  dateline publish%s%n"
            + "  to discard it:         dateline abandon%s%n",
        detached.run(),
        arguments,
        arguments);
  }

  private void tell(LaunchResult.Published published) {
    Manifest manifest = published.manifest();
    double perSecond = manifest.books().read() / Math.max(published.seconds(), 1e-3);
    out.printf(
        Locale.ROOT,
        "run %s published in %.1f s%s%n%n",
        manifest.run(),
        published.seconds(),
        published.isNothingNew()
            ? ": nothing new"
            : String.format(Locale.ROOT, " (%,.0f documents/s)", perSecond));
    new BooksTable(out).print(manifest.books());
    if (manifest.input().excluded() > 0) {
      out.printf(
          Locale.ROOT,
          "%n  left out by --exclude and not read: %s%n",
          Figures.count(manifest.input().excluded(), "file", "files"));
    }
    if (manifest.input().unchanged() > 0) {
      out.printf(
          Locale.ROOT,
          "%n  unchanged since an earlier run and not read: %s%n",
          Figures.count(manifest.input().unchanged(), "file", "files"));
    }
    if (!manifest.input().passedOver().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%n  passed over, since they are not documents: %s%n",
          Labels.passedOver(manifest.input().passedOver()));
    }
    out.printf(
        Locale.ROOT,
        "%n  %s/%s%n  query: %s/%s%n",
        Printable.of(output),
        Layout.run(manifest.run()),
        Printable.of(output),
        Layout.glob(manifest.format(), manifest.granularity()));
  }
}
