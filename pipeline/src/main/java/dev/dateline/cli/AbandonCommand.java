package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.dataset.Publisher;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Drops a run that is not published. */
@Command(
    name = "abandon",
    description = "Deletes a run that is not published, with its frozen input.",
    mixinStandardHelpOptions = true)
final class AbandonCommand implements Callable<Integer> {

  @Mixin private DatasetArgument dataset;

  @Option(names = "--run", required = true, paramLabel = "ID", description = "Name of the run.")
  private String run;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (Publisher publisher = dataset.open().lock("abandon " + Printable.of(run))) {
      publisher.abandon(run);
    }
    spec.commandLine().getOut().printf(Locale.ROOT, "run %s abandoned%n", Printable.of(run));
    return ExitCode.OK.code();
  }
}
