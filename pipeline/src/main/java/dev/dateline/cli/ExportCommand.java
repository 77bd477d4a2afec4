package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.Interruption;
import dev.dateline.cli.console.LogFormat;
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

/** Exports published rows for other programs. */
@Command(
    name = "export",
    description =
        "Exports the published rows for other programs: as lines of JSON, or as an Iceberg table.",
    subcommands = {ExportJsonlCommand.class, ExportCommand.Iceberg.class},
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "no format to export. Expected `export jsonl` or `export iceberg`.");
  }

  /** A table that engines open by name. */
  @Command(
      name = "iceberg",
      description = {
        "Registers the published articles in an Iceberg table, which is created if it does not"
            + " exist. Rows are neither copied nor changed.",
        "Updates the table with everything that was published, replaced or taken down since the"
            + " last export."
      },
      footer = {
        "",
        "After `drop`, `replay` or `compact` without --export, export again: until then the table",
        "names files that are deleted. docs/QUERYING.md has queries for Spark."
      },
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Iceberg implements Callable<Integer> {

    @Mixin private DatasetArgument dataset;

    @Mixin private TableOptions tables;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      DatasetExport export = tables.export();
      PrintWriter notices = spec.commandLine().getErr();
      Interruption interruption =
          Interruption.ofExport(
              LogFormat.logOf(spec.commandLine()),
              "the table is as it was, or up to date. Start the same command again.");
      try {
        tables.tell(
            export.run(dataset.open(), notice -> notices.println(Printable.of(notice))),
            spec.commandLine().getOut());
        return ExitCode.OK.code();
      } finally {
        interruption.close();
      }
    }
  }
}
