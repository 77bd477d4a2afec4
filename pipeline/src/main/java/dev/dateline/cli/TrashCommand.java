package dev.dateline.cli;

import dev.dateline.article.Printable;
import dev.dateline.cli.console.ExitCode;
import dev.dateline.dataset.Publisher;
import dev.dateline.dataset.change.Leftover;
import dev.dateline.dataset.publish.TrashedChange;
import dev.dateline.pipeline.UsageException;
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

/** Lists and empties the trash. */
@Command(
    name = "trash",
    description =
        "Lists the runs that a replay or a compaction replaced and, on S3, files that interrupted"
            + " writers left; with --keep-days deletes old ones.",
    mixinStandardHelpOptions = true)
final class TrashCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;
  private static final int MOST_NAMED = 5;

  @Mixin private DatasetArgument dataset;

  @Option(
      names = "--keep-days",
      paramLabel = "N",
      description = "Delete what was replaced or left behind more than N days ago.")
  private Optional<Integer> keepDays = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (keepDays.isEmpty()) {
      List<TrashedChange> trash = dataset.open().trash();
      List<Leftover> leftovers = dataset.open().leftovers();
      print(trash, leftovers, "", "the trash is empty", out);
    } else if (keepDays.get() < 0) {
      throw new UsageException("--keep-days=" + keepDays.get() + ": expected 0 or more days.");
    } else {
      try (Publisher publisher = dataset.open().lock("trash")) {
        PrintWriter notices = spec.commandLine().getErr();
        publisher.recovered().forEach(notice -> notices.println(Printable.of(notice)));
        List<TrashedChange> trash = publisher.emptyTrash(keepDays.get());
        List<Leftover> leftovers = publisher.deleteLeftovers(keepDays.get());
        print(trash, leftovers, "deleted ", "nothing to delete", out);
      }
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private static void print(
      List<TrashedChange> changes,
      List<Leftover> leftovers,
      String did,
      String otherwise,
      PrintWriter out) {
    if (changes.isEmpty() && leftovers.isEmpty()) {
      out.println(otherwise);
    }
    for (TrashedChange change : changes) {
      out.printf(
          Locale.ROOT,
          "%s%s  %s, %,.1f MB%s%n",
          did,
          Printable.of(change.name()),
          Figures.count(change.runs().size(), "run", "runs"),
          change.bytes() / MEGABYTE,
          names(change.runs()));
    }
    for (Leftover left : leftovers) {
      out.printf(
          Locale.ROOT,
          "%s%s  %s since %s%n",
          did,
          Printable.of(left.file().path()),
          left.isUnfinished() ? "unfinished upload" : "in no list",
          left.file().modified());
    }
  }

  private static String names(List<String> runs) {
    String names = String.join(", ", runs.subList(0, Math.min(runs.size(), MOST_NAMED)));
    return runs.isEmpty() ? "" : ": " + names + (runs.size() > MOST_NAMED ? ", ..." : "");
  }
}
