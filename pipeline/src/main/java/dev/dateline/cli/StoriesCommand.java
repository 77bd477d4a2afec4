package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.Interruption;
import dev.dateline.cli.console.RunConsole;
import dev.dateline.cli.console.RunLog;
import dev.dateline.pipeline.StoryRebuilder;
import dev.dateline.report.wording.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Adds the stories of published runs. */
@Command(
    name = "stories",
    description = {
      "Decides which published articles tell the same story, and adds the tables of stories to"
          + " their runs; nothing else in them changes.",
      "For runs of a version without stories, or of runs with --no-stories."
    },
    footer = {
      "",
      "Beam's own options are passed on: --runner=FlinkRunner, --targetParallelism=4 and so on."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer> {

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--from",
      paramLabel = "RUN",
      description =
          "The first run; those after it follow, since they build on it (default: the first that"
              + " has no stories).")
  private Optional<String> from = Optional.empty();

  @Unmatched private List<String> beamArguments = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    dataset.open();
    RunConsole console = new RunConsole(spec.commandLine(), dataset.folder(), false);
    RunLog.toStore(dataset.store(), "stories");
    Interruption interruption =
        Interruption.ofChange(
            console.log(),
            dataset.open(),
            "published runs have changed. Start the same command again: it does nothing if the new"
                + " stories are published.");
    try {
      List<String> runs =
          new StoryRebuilder(
                  dataset.folder(), from, beamArguments, console::progress, console::notice)
              .run();
      console.endProgress();
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "stories of %s decided%s%n",
              Figures.count(runs.size(), "run", "runs"),
              runs.isEmpty()
                  ? ""
                  : runs.stream().map(Printable::of).collect(Collectors.joining(", ", ": ", "")));
      return ExitCode.OK.code();
    } finally {
      interruption.close();
      console.endProgress();
    }
  }
}
