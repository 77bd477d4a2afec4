package dev.dateline.report.tally;

import dev.dateline.article.Flag;
import dev.dateline.article.Reason;
import dev.dateline.report.data.RunReport.Change;
import dev.dateline.report.data.RunReport.Counts;
import dev.dateline.report.data.RunReport.FrequentLine;
import dev.dateline.report.data.RunReport.Level;
import dev.dateline.report.data.RunReport.Remark;
import dev.dateline.report.data.RunReport.Removals;
import dev.dateline.report.wording.Figures;
import dev.dateline.report.wording.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Finds what an operator should know about a run: many refusals, many undated articles, unusual
 * figures.
 */
final class QualityChecks {

  /** Reasons that show a fault outside the documents, which somebody can repair. */
  private static final Set<Reason> FAULTS = EnumSet.of(Reason.UNREADABLE, Reason.BAD_COMPRESSION);

  /** A tenth refused is more than a scraper's usual litter. */
  private static final double MANY_REFUSED = 0.1;

  /**
   * A broken file now and then is usual; so many, and so large a part, are a fault of something.
   */
  private static final int FEW_FAULTS = 5;

  private static final double MANY_FAULTS = 0.01;

  /** Most articles should have a date. */
  private static final double MANY_UNDATED = 0.4;

  /** Of so many articles with damaged text somebody should know. */
  private static final double MANY_DAMAGED = 0.02;

  /** Pages with long comments are usual; so many documents that lose their prose are not. */
  private static final double MANY_REMOVED = 0.12;

  /**
   * A line on so many pages that nobody would miss is boilerplate; a long one may be an article's.
   */
  private static final int LONG_LINE = 80;

  private static final double OFTEN = 0.05;

  private final List<Remark> remarks = new ArrayList<>();

  private QualityChecks() {}

  /** The remarks on a run, the gravest first. */
  static List<Remark> remarks(
      Counts books,
      List<Change> changes,
      SortedMap<Flag, Long> flags,
      Removals removed,
      long excluded) {
    QualityChecks checks = new QualityChecks();
    checks.onBooks(books);
    checks.onReasons(books.rejectedByReason(), books.read());
    changes.stream().filter(Change::unusual).forEach(checks::onChange);
    checks.onFlags(flags, books.written());
    checks.onRemovals(removed);
    if (excluded > 0) {
      checks.add(
          Level.NOTE,
          Figures.count(excluded, "file", "files") + " changed while being read, and were left out",
          "rejections");
    }
    checks.remarks.sort(Comparator.comparing(Remark::level));
    return List.copyOf(checks.remarks);
  }

  private void onBooks(Counts books) {
    if (books.read() == 0) {
      add(Level.LOOK, "nothing was read: no new or changed files", "books");
      return;
    }
    if (books.written() == 0 && books.duplicates() < books.read()) {
      add(Level.ACT, "no article was written", "rejections");
    } else if (books.rejected() > MANY_REFUSED * books.read()) {
      add(
          Level.LOOK,
          Figures.percent(books.rejected(), books.read()) + " of the documents were refused",
          "rejections");
    }
    if (books.undated() > MANY_UNDATED * books.written()) {
      add(
          Level.LOOK,
          Figures.percent(books.undated(), books.written()) + " of the articles have no date",
          "dates");
    }
  }

  private void onReasons(Map<Reason, Long> rejected, long read) {
    rejected.forEach(
        (reason, count) -> {
          if (FAULTS.contains(reason)) {
            add(
                count >= FEW_FAULTS && count > MANY_FAULTS * read ? Level.ACT : Level.NOTE,
                Figures.count(count, "document: ", "documents: ")
                    + Labels.plain(reason)
                    + ". "
                    + reason.advice(),
                "rejections");
          }
        });
  }

  private void onChange(Change change) {
    add(
        Level.LOOK,
        change.figure()
            + ": "
            + change.unit().words(change.now())
            + ", usually "
            + change.unit().words(change.usual()),
        "changes");
  }

  private void onFlags(SortedMap<Flag, Long> flags, long written) {
    for (Flag flag : List.of(Flag.GARBLED, Flag.MOJIBAKE, Flag.REPLACED_BYTES)) {
      long count = flags.getOrDefault(flag, 0L);
      if (count > MANY_DAMAGED * written) {
        add(Level.LOOK, Figures.count(count, "article: ", "articles: ") + flag.meaning(), "flags");
      }
    }
    long mostlyRemoved = flags.getOrDefault(Flag.MOSTLY_REMOVED, 0L);
    if (mostlyRemoved > MANY_REMOVED * written) {
      add(
          Level.LOOK,
          Figures.count(mostlyRemoved, "article: ", "articles: ") + Flag.MOSTLY_REMOVED.meaning(),
          "removed");
    }
  }

  private void onRemovals(Removals removed) {
    long often = Math.max(20, Math.round(OFTEN * removed.sampled()));
    removed.rules().stream()
        .flatMap(rule -> rule.frequent().stream())
        .filter(line -> line.text().length() >= LONG_LINE && line.documents() >= often)
        .max(Comparator.comparingLong(FrequentLine::documents))
        .ifPresent(
            line ->
                add(
                    Level.NOTE,
                    "a line as long as a sentence was removed from "
                        + Figures.percent(line.documents(), removed.sampled())
                        + " of the documents: check that no rule removes text of articles",
                    "removed"));
  }

  private void add(Level level, String text, String section) {
    remarks.add(new Remark(level, text, section));
  }
}
