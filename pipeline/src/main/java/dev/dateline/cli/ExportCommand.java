package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.options.TableOptions;
import dev.dateline.export.DatasetExport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives what is published to other programs. */
@Command(
    name = "export",
    description = "Gives what is published to other programs: as lines of JSON, or as a table.",
    subcommands = {ExportJsonlCommand.class, ExportCommand.Iceberg.class},
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "as what? Expected `export jsonl` or `export iceberg`.");
  }

  /** A table that engines open by name. */
  @Command(
      name = "iceberg",
      description = {
        "Registers the published articles in an Iceberg table, which is made if it is not there."
            + " Rows are neither copied nor changed.",
        "Brings the table up to the dataset, whatever was published, replaced or taken down since."
      },
      footer = {
        "",
        "After `drop`, `replay` or `compact` export again: until then the table names",
        "files that are gone. docs/QUERYING.md has questions from Spark."
      },
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Iceberg implements Callable<Integer> {

    @Mixin private DatasetOption dataset;

    @Mixin private TableOptions tables;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      DatasetExport export = tables.export();
      PrintWriter notices = spec.commandLine().getErr();
      tables.tell(
          export.run(dataset.open(), notice -> notices.println(Printable.of(notice))),
          spec.commandLine().getOut());
      return ExitCode.OK.code();
    }
  }
}
