package dev.dateline.dataset.publish;

import dev.dateline.article.Reason;
import dev.dateline.dataset.manifest.Amount;
import dev.dateline.dataset.manifest.Books;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures that a run must reach to be published automatically. One that read documents and has
 * neither an article nor a copy is held whatever the gates.
 *
 * @param minDocuments the least number of documents read
 * @param maxRejectedPercent the most documents refused, in percent of those read
 * @param maxUndatedPercent the most articles without a date, in percent of those written
 */
public record Gates(long minDocuments, double maxRejectedPercent, double maxUndatedPercent) {

  /** Refuses anything but a percentage. */
  public Gates {
    if (minDocuments < 0
        || !(maxRejectedPercent >= 0 && maxRejectedPercent <= 100)
        || !(maxUndatedPercent >= 0 && maxUndatedPercent <= 100)) {
      throw new IllegalArgumentException(
          "gates: " + minDocuments + ", " + maxRejectedPercent + ", " + maxUndatedPercent);
    }
  }

  /**
   * Asks for nothing beyond an article or a copy, which every run must have that read something.
   */
  public static Gates open() {
    return new Gates(0, 100, 100);
  }

  /** What keeps a run from being published, in words; empty if nothing. */
  public List<String> failures(Books books) {
    List<String> failures = new ArrayList<>();
    if (holdsNothing(books)) {
      failures.add(
          "none of "
              + Amount.of(books.read(), "document", "documents")
              + " became an article or is a copy of one. Look at the reasons of the"
              + " rejections; `dateline run --dry-run` lists them by file, `dateline inspect` by"
              + " document");
    }
    if (books.read() < minDocuments) {
      failures.add(
          "documents read: " + books.read() + ", fewer than --min-documents=" + minDocuments);
    }
    compare(
        failures,
        "rejected",
        books.allRejected(),
        books.read(),
        "--max-rejected-percent",
        maxRejectedPercent);
    compare(
        failures,
        "undated",
        books.undated(),
        books.written(),
        "--max-undated-percent",
        maxUndatedPercent);
    return failures;
  }

  /**
   * Documents that were taken down give no article by intention, and files that change are read by
   * the next run: neither is a failure.
   */
  private static boolean holdsNothing(Books books) {
    long expected =
        books.rejected().getOrDefault(Reason.TAKEN_DOWN, 0L)
            + books.rejected().getOrDefault(Reason.SOURCE_CHANGED, 0L);
    return books.read() > expected && books.written() == 0 && books.allDuplicates() == 0;
  }

  private static void compare(
      List<String> failures, String what, long part, long whole, String option, double most) {
    if (part * 100.0 > most * whole) {
      failures.add(what + ": " + part + " of " + whole + ", more than " + option + "=" + most);
    }
  }
}
