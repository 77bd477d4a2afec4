package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.dataset.inspect.RunSummary;
import dev.dateline.dataset.manifest.Books;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the runs of a dataset. */
@Command(
    name = "runs",
    description =
        "Lists the runs of a dataset: the published ones in order of publication, then the others.",
    mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

  private static final String ROW = "%4s  %-24s %-11s %-20s %9s %9s %9s %9s  %-24s %9s%n";
  private static final double MEGABYTE = 1e6;

  @Mixin private DatasetArgument dataset;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<RunSummary> runs = dataset.open().runs();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        ROW,
        "",
        "run",
        "state",
        "when (UTC)",
        "read",
        "written",
        "copies",
        "rejected",
        "dates",
        "MB");
    for (RunSummary run : runs) {
      print(run, out);
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private static void print(RunSummary run, PrintWriter out) {
    Books books = run.books().orElse(Books.empty());
    out.printf(
        Locale.ROOT,
        ROW,
        run.sequence() == 0 ? "-" : Long.toString(run.sequence()),
        Printable.of(run.run()),
        run.state().name().toLowerCase(Locale.ROOT),
        run.when().map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("-"),
        count(run, books.read()),
        count(run, books.written()),
        count(run, books.allDuplicates()),
        count(run, books.allRejected()),
        books.dates().isEmpty() ? "-" : books.dates().firstKey() + ".." + books.dates().lastKey(),
        String.format(Locale.ROOT, "%.1f", run.bytes() / MEGABYTE));
    for (String remark : run.remarks()) {
      out.printf(Locale.ROOT, "      %s%n", Printable.of(remark));
    }
    for (RunSummary.Resolution resolution : run.resolutions()) {
      out.printf(
          Locale.ROOT,
          "      %,d of %,d rejected resolved by run %s%n",
          resolution.documents(),
          books.allRejected(),
          Printable.of(resolution.by()));
    }
  }

  private static String count(RunSummary run, long count) {
    return run.books().isEmpty() ? "-" : String.format(Locale.ROOT, "%,d", count);
  }
}
