package dev.dateline.cli;

import dev.dateline.cli.console.ExitCode;
import dev.dateline.cli.console.LogFormat;
import dev.dateline.pipeline.UsageException;
import dev.dateline.query.CsvSink;
import dev.dateline.query.DatasetQuery;
import dev.dateline.query.FileCache;
import dev.dateline.query.JsonSink;
import dev.dateline.query.QueryEngine;
import dev.dateline.query.QueryLimits;
import dev.dateline.query.RowSink;
import dev.dateline.query.TableSink;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an SQL query over a dataset. */
@Command(
    name = "sql",
    description = "Runs a SELECT over the published rows; writes nothing and reads nothing else.",
    footer = {
      "",
      "Views: articles, mentions, entities, latest, sites, duplicates, rejected, stories,",
      "story_articles. `describe articles` lists the columns of a view; docs/QUERYING.md has",
      "example queries."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  /** How an answer is printed. */
  enum Form {
    TABLE,
    CSV,
    JSON
  }

  @Parameters(
      arity = "1..2",
      paramLabel = "DATASET SELECT",
      hideParamSyntax = true,
      description = "Folder of the dataset, and a query in SQL; - reads it from stdin.")
  private List<String> arguments = new ArrayList<>();

  @Mixin private DatasetOption dataset;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table (default), csv for spreadsheets (no cell can act as a formula), or json, one"
              + " object per line.")
  private Form form;

  @Option(
      names = "--bom",
      description = "Begin csv with a byte order mark, so that Excel reads it as UTF-8.")
  private boolean isMarked;

  @Option(
      names = "--cache-megabytes",
      paramLabel = "N",
      defaultValue = "4096",
      description =
          "For a dataset on other storage: row files kept on this machine for later queries"
              + " (default: 4096).")
  private long cacheMegabytes;

  @Option(
      names = "--timeout-seconds",
      paramLabel = "N",
      defaultValue = "600",
      description = "How long a query may take (default: 600).")
  private long timeoutSeconds;

  @Option(
      names = "--memory-megabytes",
      paramLabel = "N",
      defaultValue = "2048",
      description = "Memory that a query may use (default: 2048).")
  private long memoryMegabytes;

  @Option(
      names = "--spill-megabytes",
      paramLabel = "N",
      defaultValue = "10240",
      description = "Disk for what does not fit into that memory (default: 10240).")
  private long spillMegabytes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    String sql = dataset.takenFrom(arguments, 1, 1, "a dataset and one query in SQL").get(0);
    QueryEngine engine = QueryEngine.find().orElseThrow(SqlCommand::noEngine);
    String question =
        sql.equals(STANDARD_INPUT)
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
            : sql;
    PrintWriter out = spec.commandLine().getOut();
    if (isMarked && form != Form.CSV) {
      throw new UsageException("--bom is for --format=csv. Leave it out.");
    }
    RowSink sink =
        switch (form) {
          case TABLE -> new TableSink(out);
          case CSV -> new CsvSink(out, isMarked);
          case JSON -> new JsonSink(out);
        };
    DatasetQuery.of(engine, dataset.open(), FileCache.ofUser(cacheMegabytes << 20), limits())
        .run(question, sink);
    if (sink instanceof CsvSink csv && csv.cut() > 0) {
      LogFormat.logOf(spec.commandLine())
          .notice(
              String.format(
                  Locale.ROOT,
                  "cells cut to what a spreadsheet holds: %,d. --format=json prints them in full.",
                  csv.cut()));
    }
    return ExitCode.OK.code();
  }

  private QueryLimits limits() {
    return new QueryLimits(
        Duration.ofSeconds(positive("--timeout-seconds", timeoutSeconds)),
        positive("--memory-megabytes", memoryMegabytes) << 20,
        positive("--spill-megabytes", spillMegabytes) << 20);
  }

  private static long positive(String option, long value) {
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw new UsageException(
          option + "=" + value + ": expected a number from 1 to " + Integer.MAX_VALUE + ".");
    }
    return value;
  }

  private static UsageException noEngine() {
    return new UsageException(
        "this build of Dateline has no SQL engine; the jar of the Direct runner has:"
            + " scripts/dateline sql");
  }
}
