package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.LogFormat;
import dev.dateline.cli.console.StatusLog;
import dev.dateline.cli.options.DecisionOptions;
import dev.dateline.pipeline.BoilerplateJob;
import dev.dateline.report.wording.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Lists the lines that documents of one source share. */
@Command(
    name = "boilerplate",
    description = "Lists the lines that many documents of one source share.",
    footer = {
      "",
      "Beam's own options are passed on: --runner=FlinkRunner, --targetParallelism=4 and so on."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class BoilerplateCommand implements Callable<Integer> {

  @Option(
      names = "--input",
      required = true,
      paramLabel = "PATH",
      description = "File, folder (with all below it) or glob to read; may be repeated.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description =
          "File to write the list to: hash, source, documents and line, separated by tabs.")
  private Path output;

  @Mixin private DecisionOptions decisions;

  @Spec private CommandSpec spec;

  @Unmatched private List<String> beamArguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    StatusLog log = LogFormat.logOf(spec.commandLine());
    BoilerplateJob.of(inputs, output, decisions.settings().reading(), beamArguments, log::notice)
        .run();
    try (Stream<String> rows = Files.lines(output)) {
      out.println(
          "wrote "
              + Figures.count(rows.count() - 1, "line", "lines")
              + " to "
              + Printable.of(output.toString()));
    }
    return ExitCode.OK.code();
  }
}
