package dev.dateline.cli.console;

import dev.dateline.dataset.manifest.Books;
import dev.dateline.report.wording.Labels;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;

/** Prints the books of a run as a table. */
public final class BooksTable {

  private final PrintWriter out;

  /** A table on the output of a command. */
  public BooksTable(PrintWriter out) {
    this.out = out;
  }

  /** Prints all counts, the parts under their sum. */
  public void print(Books books) {
    sum("read", books.read());
    sum("written", books.written());
    part(dates(books.dates()), books.written() - books.undated());
    part("undated", books.undated());
    sum("duplicates", books.allDuplicates());
    books.duplicates().forEach((kind, count) -> part(Labels.copies(kind), count));
    sum("rejected", books.allRejected());
    books.rejected().forEach((reason, count) -> part(reason.name(), count));
  }

  private void sum(String name, long count) {
    out.printf(Locale.ROOT, "  %-34s %,12d%n", name, count);
  }

  private void part(String name, long count) {
    if (count > 0) {
      out.printf(Locale.ROOT, "    %-32s %,12d%n", name, count);
    }
  }

  private static String dates(SortedMap<LocalDate, Long> dates) {
    if (dates.isEmpty()) {
      return "dated";
    }
    return dates.size() == 1
        ? "dated " + dates.firstKey()
        : dates.size() + " dates, " + dates.firstKey() + " to " + dates.lastKey();
  }
}
