package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.Interruption;
import dev.dateline.cli.console.LogFormat;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.change.Compacted;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.report.wording.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Joins runs. */
@Command(
    name = "compact",
    description = {
      "Joins consecutive runs into one run with few files. Rows do not change; the runs still count"
          + " as published, but can't be replayed one by one any more."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class CompactCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;

  @Mixin private DatasetArgument dataset;

  @Option(names = "--from", required = true, paramLabel = "RUN", description = "The first run.")
  private String from;

  @Option(names = "--to", required = true, paramLabel = "RUN", description = "The last run.")
  private String to;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "Name of the joined run (default: the first and the last run, as in A--B).")
  private Optional<String> run = Optional.empty();

  @Mixin private ExportOption export;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    export.check(() -> dataset.open().format(), dataset.folder());
    PrintWriter out = spec.commandLine().getOut();
    Interruption interruption =
        Interruption.ofChange(
            LogFormat.logOf(spec.commandLine()),
            dataset.open(),
            "published runs have changed: `dateline runs` shows whether they are joined. If not,"
                + " start the same command again."
                + export.whenInterrupted());
    try {
      compact(out);
      export.carryOut(
          dataset.open(), LogFormat.logOf(spec.commandLine())::notice, Optional.of(out));
    } finally {
      interruption.close();
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private void compact(PrintWriter out) throws IOException {
    try (Publisher publisher = dataset.open().lock("compact")) {
      publisher.recovered().forEach(this::notice);
      Compacted compacted = publisher.compact(from, to, run);
      if (compacted.before().size() == 1) {
        out.printf(
            Locale.ROOT,
            "run %s is a single run: nothing to join%n",
            Printable.of(compacted.after().run()));
      } else {
        out.printf(
            Locale.ROOT,
            "joined %s as %s%n",
            Figures.count(compacted.before().size(), "run", "runs"),
            Printable.of(compacted.after().run()));
        out.printf(
            Locale.ROOT,
            "  %s -> %s%n",
            size(compacted.before()),
            size(List.of(compacted.after())));
      }
    }
  }

  private void notice(String notice) {
    spec.commandLine().getErr().println(Printable.of(notice));
  }

  private static String size(List<Manifest> runs) {
    return String.format(
        Locale.ROOT,
        "%s, %,.1f MB",
        Figures.count(runs.stream().mapToLong(each -> each.files().size()).sum(), "file", "files"),
        runs.stream().mapToLong(Manifest::bytes).sum() / MEGABYTE);
  }
}
