package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.BooksTable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.manifest.Manifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes a run that is held or detached. */
@Command(
    name = "publish",
    description = "Publishes a run that is held back, or detached and done.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

  @Mixin private DatasetArgument dataset;

  @Option(names = "--run", required = true, paramLabel = "ID", description = "Name of the run.")
  private String run;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Publisher publisher = dataset.open().lock("publish " + Printable.of(run))) {
      Manifest manifest = publisher.publish(run);
      out.printf(Locale.ROOT, "run %s published%n%n", manifest.run());
      new BooksTable(out).print(manifest.books());
    }
    out.flush();
    return ExitCode.OK.code();
  }
}
