package dev.dateline.report;

import dev.dateline.report.RunReport.Change;
import dev.dateline.report.RunReport.Counts;
import dev.dateline.report.RunReport.FrequentLine;
import dev.dateline.report.RunReport.Level;
import dev.dateline.report.RunReport.Remark;
import dev.dateline.report.RunReport.Removals;
import dev.dateline.report.RunReport.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Says what a person should look at in a run. */
final class Remarks {

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

  /**
   * A line on so many pages that nobody would miss is boilerplate; a long one may be an article's.
   */
  private static final int LONG_LINE = 80;

  private static final double OFTEN = 0.05;

  private final List<Remark> remarks = new ArrayList<>();

  private Remarks() {}

  /** The remarks on a run, the gravest first. */
  static List<Remark> on(
      Counts books,
      List<Change> changes,
      SortedMap<String, Long> flags,
      Removals removed,
      long excluded) {
    Remarks remarks = new Remarks();
    remarks.onBooks(books);
    remarks.onReasons(books.rejectedByReason(), books.read());
    changes.stream().filter(Change::unusual).forEach(remarks::onChange);
    remarks.onFlags(flags, books.written());
    remarks.onRemovals(removed);
    if (excluded > 0) {
      remarks.add(
          Level.NOTE,
          Words.count(excluded, "file", "files") + " changed while being read, and were left out",
          "rejections");
    }
    remarks.remarks.sort(Comparator.comparing(Remark::level));
    return List.copyOf(remarks.remarks);
  }

  private void onBooks(Counts books) {
    if (books.read() == 0) {
      add(Level.LOOK, "nothing was read: no new or changed files", "books");
      return;
    }
    if (books.written() == 0 && books.duplicates() < books.read()) {
      add(Level.ACT, "not one article was written", "rejections");
    } else if (books.rejected() > MANY_REFUSED * books.read()) {
      add(
          Level.LOOK,
          Words.percent(books.rejected(), books.read()) + " of the documents were refused",
          "rejections");
    }
    if (books.undated() > MANY_UNDATED * books.written()) {
      add(
          Level.LOOK,
          Words.percent(books.undated(), books.written()) + " of the articles have no date",
          "dates");
    }
  }

  private void onReasons(Map<String, Long> rejected, long read) {
    rejected.forEach(
        (reason, count) -> {
          if (Advice.isFault(reason)) {
            add(
                count >= FEW_FAULTS && count > MANY_FAULTS * read ? Level.ACT : Level.NOTE,
                Words.count(count, "document: ", "documents: ")
                    + Words.plain(reason)
                    + ". "
                    + Advice.action(reason),
                "rejections");
          }
        });
  }

  private void onChange(Change change) {
    add(
        Level.LOOK,
        change.figure()
            + ": "
            + value(change.unit(), change.now())
            + ", usually "
            + value(change.unit(), change.usual()),
        "changes");
  }

  private void onFlags(SortedMap<String, Long> flags, long written) {
    for (String flag : List.of("GARBLED", "MOJIBAKE", "REPLACED_BYTES")) {
      long count = flags.getOrDefault(flag, 0L);
      if (count > MANY_DAMAGED * written) {
        add(Level.LOOK, Words.count(count, "article: ", "articles: ") + Advice.flag(flag), "flags");
      }
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
                        + Words.percent(line.documents(), removed.sampled())
                        + " of the documents: see that no rule takes articles' text",
                    "removed"));
  }

  private void add(Level level, String text, String section) {
    remarks.add(new Remark(level, text, section));
  }

  /** A figure with its unit. */
  static String value(Unit unit, double value) {
    return switch (unit) {
      case DOCUMENTS -> Words.count(Math.round(value));
      case PERCENT -> Words.percent(value);
      case BYTES -> Words.bytes(value);
    };
  }
}
