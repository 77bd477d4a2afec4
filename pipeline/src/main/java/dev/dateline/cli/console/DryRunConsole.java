package dev.dateline.cli.console;

import dev.dateline.article.PassedOver;
import dev.dateline.article.Printable;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.pipeline.DryRun;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import dev.dateline.source.read.InputSurvey;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Prints what a run would do, file by file, and the sums. */
public final class DryRunConsole implements DryRun.Listener {

  private static final String FILE = "  %-11s %,12d  %-22s %s%n";

  private final PrintWriter out;
  private final SortedMap<LocalDate, Long> dates = new TreeMap<>();
  private final SortedMap<Reason, Long> refused = new TreeMap<>();
  private final SortedMap<PassedOver, Long> passedOver = new TreeMap<>();
  private long documents;
  private long undated;
  private long unchanged;
  private long excluded;

  /** Prints to the output of a command. */
  public DryRunConsole(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void read(InputSurvey.Look look) {
    documents += look.documents();
    undated += look.undated();
    look.dates().forEach((date, count) -> dates.merge(date, count, Long::sum));
    look.refused().forEach((reason, count) -> refused.merge(reason, count, Long::sum));
    look.passedOver().forEach((kind, count) -> passedOver.merge(kind, count, Long::sum));
    SourceFile file = look.file();
    out.printf(Locale.ROOT, FILE, verb(look), file.size(), look.kind(), Printable.of(file.uri()));
    look.examples().forEach(this::refusal);
  }

  @Override
  public void unchanged(SourceFile file) {
    unchanged++;
    out.printf(Locale.ROOT, FILE, "unchanged", file.size(), "", Printable.of(file.uri()));
  }

  @Override
  public void excluded(SourceFile file) {
    excluded++;
    out.printf(Locale.ROOT, FILE, "excluded", file.size(), "", Printable.of(file.uri()));
  }

  /** Prints that the run would do nothing. */
  public void published(String run) {
    out.printf(Locale.ROOT, "run %s is published already: it would do nothing%n", run);
    out.flush();
  }

  /** Prints the sums. */
  public void end(Listing listing) {
    for (Rejection rejection : listing.refused()) {
      documents++;
      refused.merge(rejection.reason(), 1L, Long::sum);
      refusal(rejection);
    }
    listing.unmatched().forEach(unmatched -> out.printf("  %s%n", Printable.of(unmatched)));
    listing.warnings().forEach(warning -> out.printf("  %s%n", Printable.of(warning)));
    out.printf(Locale.ROOT, "%n  %-34s %,12d%n", "documents", documents);
    out.printf(Locale.ROOT, "  %-34s %,12d%n", "files unchanged, not read", unchanged);
    if (excluded > 0) {
      out.printf(Locale.ROOT, "  %-34s %,12d%n", "files left out by --exclude", excluded);
    }
    passedOver.forEach((kind, count) -> row("passed over: " + kind, count));
    refused.forEach((reason, count) -> row("would be refused: " + reason, count));
    dates.forEach((date, count) -> row("dated by header: " + date, count));
    row("without date header", undated);
    out.printf("%n  nothing was written%n");
    out.flush();
  }

  private void row(String name, long count) {
    out.printf(Locale.ROOT, "    %-32s %,12d%n", name, count);
  }

  private static String verb(InputSurvey.Look look) {
    return look.documents() == 0 && !look.passedOver().isEmpty() ? "passed over" : "read";
  }

  private void refusal(Rejection rejection) {
    out.printf(
        Locale.ROOT, "    refuses: %s  %s%n", rejection.reason(), Printable.of(rejection.detail()));
  }
}
