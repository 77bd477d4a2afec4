package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.DryRunConsole;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.Interruption;
import dev.dateline.cli.console.RunConsole;
import dev.dateline.cli.console.RunLog;
import dev.dateline.cli.options.DecisionOptions;
import dev.dateline.cli.options.GateOptions;
import dev.dateline.codec.Format;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.RunId;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import dev.dateline.pipeline.DryRun;
import dev.dateline.pipeline.JobFailedException;
import dev.dateline.pipeline.Launch;
import dev.dateline.pipeline.Launcher;
import dev.dateline.pipeline.UsageException;
import dev.dateline.report.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The main job: reads news texts and publishes a run of the dataset. */
@Command(
    name = "run",
    description = "Reads news texts and publishes them as a run of the dataset.",
    footer = {
      "",
      "Beam's own options are passed on: --runner=FlinkRunner, --targetParallelism=4 and so on."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  private static final Set<String> MOVING =
      Set.of("now", "today", "tonight", "tomorrow", "yesterday", "latest");

  @Option(
      names = "--input",
      paramLabel = "PATH",
      description =
          "File, folder (with all below it) or glob to read: a local path,"
              + " hdfs://NAMESERVICE/PATH or s3://BUCKET/PREFIX; may be repeated.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "File, folder or glob to leave out of the input; may be repeated.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder of the dataset: a local path, hdfs://NAMESERVICE/PATH or s3://BUCKET/PREFIX; the"
              + " first run makes it.")
  private String place;

  private String run;

  @Option(
      names = "--run",
      required = true,
      paramLabel = "ID",
      description =
          "Name of the run: the scheduled day such as 2026-11-20, or up to 64 of A-Z a-z 0-9 . _"
              + " -.")
  void setRun(String id) {
    try {
      run = RunId.checked(id);
      refuseMoving(id);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "parquet or avro (default: the dataset's; parquet for a new one).")
  private Optional<Format> format;

  @Option(
      names = "--partition",
      paramLabel = "PERIOD",
      description =
          "day, month or year: the period of dated rows that one folder holds (default: the"
              + " dataset's; day for a new one).")
  private Optional<Granularity> granularity;

  @Mixin private DecisionOptions decisions;

  @Option(
      names = "--reread",
      description = "Read files again that have not changed since an earlier run.")
  private boolean reread;

  @Option(
      names = "--retry-rejected",
      paramLabel = "RUN",
      description = "Instead of --input: the sources of the documents that this run refused.")
  private Optional<String> retried;

  @Option(
      names = "--replace",
      description = "Make the newest run again if it has this name, from the input as it is now.")
  private boolean replace;

  @ArgGroup(exclusive = false)
  private GateOptions gates = new GateOptions();

  @Mixin private ExportOption export;

  @Option(
      names = "--detach",
      description =
          "On a cluster: submit the job without waiting for it, and publish the run later.")
  private boolean detach;

  @Option(
      names = "--dry-run",
      description = "List what would be read and refused, and write nothing.")
  private boolean dryRun;

  @Option(names = "--quiet", description = "Print only warnings and errors.")
  private boolean quiet;

  @Option(
      names = "--verbose",
      description = "Print the log to the standard error stream instead of a file.")
  private boolean verbose;

  @Unmatched private List<String> beamArguments = new ArrayList<>();

  @Spec private CommandSpec spec;

  private String log;

  @Override
  public Integer call() throws IOException {
    String output = Stores.path(place);
    Launch launch =
        new Launch(
            inputs,
            output,
            run,
            format,
            decisions.settings(),
            reread,
            gates.gates(),
            detach,
            retried,
            replace,
            excluded,
            granularity,
            beamArguments);
    Store store = Stores.at(output);
    if (store.folder().map(Path::of).filter(RunCommand::isTaken).isPresent()) {
      throw new UsageException(
          "the output is not a folder: '" + output + "'. Name a folder, or a path that is free.");
    }
    export.check(() -> format.isPresent() ? format : Dataset.at(store).format(), output);
    if (dryRun) {
      DryRunConsole console = new DryRunConsole(spec.commandLine().getOut());
      DryRun dryRun = DryRun.of(launch);
      if (dryRun.isPublished()) {
        console.published(run);
      } else {
        console.end(dryRun.run(console));
      }
      return ExitCode.OK.code();
    }
    RunConsole console = new RunConsole(spec.commandLine(), output, quiet);
    Launcher launcher = Launcher.of(launch, console::progress, console::notice);
    launcher.look();
    startLog(store);
    Interruption interruption = Interruption.ofRun(console.log(), Dataset.at(store), run);
    try {
      ExitCode code = console.tell(launcher.run());
      if (code == ExitCode.OK) {
        export.carryOut(
            Dataset.at(store).attaching(new RunFiles()),
            console::notice,
            quiet ? Optional.empty() : Optional.of(spec.commandLine().getOut()));
      }
      return code.code();
    } catch (JobFailedException e) {
      console.notice(
          verbose ? "the job failed; see above" : "the job failed; the log has more: " + log);
      e.file()
          .ifPresent(
              file ->
                  console.notice(
                      "start it again; if it fails there again, leave the file out: --exclude="
                          + Printable.of(file)));
      throw e;
    } finally {
      interruption.close();
      console.endProgress();
    }
  }

  /** A run whose name moves with the clock could not be started again. */
  private static void refuseMoving(String id) {
    if (MOVING.contains(id.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "not a name of a run: '"
              + id
              + "'. Name the day that it is scheduled for, such as 2026-11-20, so that it can be"
              + " started again; scripts/nightly does it.");
    }
  }

  /** Whether something other than a folder is there. */
  private static boolean isTaken(Path output) {
    return Files.exists(output) && !Files.isDirectory(output);
  }

  private void startLog(Store store) throws IOException {
    if (verbose) {
      RunLog.toStandardError(spec.commandLine().getErr());
    } else {
      log = RunLog.toStore(store, run);
    }
  }
}
