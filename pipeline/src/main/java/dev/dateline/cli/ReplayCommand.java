package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.Interruption;
import dev.dateline.cli.console.RunConsole;
import dev.dateline.cli.console.RunLog;
import dev.dateline.cli.options.DecisionOptions;
import dev.dateline.dataset.change.ReplayPreview;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.pipeline.JobFailedException;
import dev.dateline.pipeline.ReplayLaunch;
import dev.dateline.pipeline.Replayer;
import dev.dateline.report.wording.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Makes published runs again. */
@Command(
    name = "replay",
    description = {
      "Makes published runs again from the files that they read, with this version of Dateline and"
          + " the options given here.",
      "All new runs replace the old ones at once; the old ones move to the trash."
    },
    footer = {
      "",
      "Beam's own options are passed on: --runner=FlinkRunner, --targetParallelism=4 and so on."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

  private static final double NANOS_PER_SECOND = 1e9;

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "RUN",
      description = "The first run to make again.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "RUN",
      description = "The last run to make again (default: the newest).")
  private Optional<String> to;

  @Option(
      names = "--keep-rows",
      paramLabel = "RUN",
      description =
          "A run in between whose rows are kept as they are, such as one whose files are gone; may"
              + " be repeated.")
  private List<String> kept = new ArrayList<>();

  @Mixin private DecisionOptions decisions;

  @Mixin private ExportOption export;

  @Option(
      names = "--dry-run",
      description = "List the runs, and the files that are gone or changed, and change nothing.")
  private boolean dryRun;

  @Option(names = "--quiet", description = "Print only warnings and errors.")
  private boolean quiet;

  @Option(
      names = "--verbose",
      description = "Print the log to the standard error stream instead of a file.")
  private boolean verbose;

  @Unmatched private List<String> beamArguments = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    export.check(() -> dataset.open().format(), dataset.folder());
    ReplayLaunch launch =
        new ReplayLaunch(dataset.folder(), from, to, kept, decisions.settings(), beamArguments);
    RunConsole console = new RunConsole(spec.commandLine(), dataset.folder(), quiet);
    Replayer replayer = Replayer.of(launch, console::progress, console::notice);
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      return tell(replayer.preview(), out).code();
    }
    long started = System.nanoTime();
    Optional<String> log = startLog();
    Interruption interruption =
        Interruption.ofChange(
            console.log(),
            dataset.open(),
            "published runs have changed. If `dateline diff` shows the new rows, nothing is left to"
                + " do; otherwise start the same command again."
                + export.whenInterrupted());
    try {
      List<Manifest> replayed = replayer.run();
      console.endProgress();
      if (!quiet) {
        tell(replayed, (System.nanoTime() - started) / NANOS_PER_SECOND, out);
      }
      export.carryOut(dataset.open(), console::notice, quiet ? Optional.empty() : Optional.of(out));
      return ExitCode.OK.code();
    } catch (JobFailedException e) {
      console.notice(
          "the job failed; " + log.map(file -> "the log has more: " + file).orElse("see above"));
      throw e;
    } finally {
      interruption.close();
      console.endProgress();
    }
  }

  private Optional<String> startLog() throws IOException {
    if (verbose) {
      RunLog.toStandardError(spec.commandLine().getErr());
      return Optional.empty();
    }
    return Optional.of(RunLog.toStore(dataset.store(), "replay"));
  }

  private static ExitCode tell(ReplayPreview preview, PrintWriter out) {
    for (Manifest manifest : preview.replayed()) {
      out.printf(
          Locale.ROOT,
          "would replay     %-24s %,9d files  %,9.1f MB%n",
          Printable.of(manifest.run()),
          manifest.input().files(),
          manifest.input().bytes() / 1e6);
    }
    preview.differences().forEach(file -> out.println("gone or changed  " + Printable.of(file)));
    out.println("nothing was changed");
    out.flush();
    return preview.differences().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
  }

  private static void tell(List<Manifest> replayed, double seconds, PrintWriter out) {
    long read = replayed.stream().mapToLong(manifest -> manifest.books().read()).sum();
    out.printf(
        Locale.ROOT,
        "%s replayed in %.1f s (%,.0f documents/s)%n%n",
        Figures.count(replayed.size(), "run", "runs"),
        seconds,
        read / Math.max(seconds, 1e-3));
    out.printf(
        Locale.ROOT, "  %-24s %9s %9s %9s %9s%n", "run", "read", "written", "copies", "rejected");
    for (Manifest manifest : replayed) {
      out.printf(
          Locale.ROOT,
          "  %-24s %,9d %,9d %,9d %,9d%n",
          Printable.of(manifest.run()),
          manifest.books().read(),
          manifest.books().written(),
          manifest.books().allDuplicates(),
          manifest.books().allRejected());
    }
    out.flush();
  }
}
