package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.report.DatasetFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the page about all runs of a dataset. */
@Command(
    name = "report",
    description =
        "Writes the page about all runs of a dataset: their history, the dates covered, growth,"
            + " names over time. It is also written whenever a run is published; every run has a"
            + " report of its own beside its rows.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--entity",
      paramLabel = "NAME",
      description =
          "Adds the trend of a person, organisation or place, counted in every row; may be"
              + " repeated.")
  private List<String> names = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DatasetFiles.index(dataset.open().published(), names);
    PrintWriter out = spec.commandLine().getOut();
    out.println(Printable.of(dataset.folder() + "/" + DatasetFiles.INDEX));
    out.flush();
    return ExitCode.OK.code();
  }
}
