package dev.dateline.dataset.change;

import dev.dateline.article.Reason;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a takedown changes in the books of a run: everything read is still accounted for. */
final class TakedownCounts {

  private final SortedMap<LocalDate, Long> dates = new TreeMap<>();
  private final SortedMap<CopyKind, Long> duplicates = new TreeMap<>();
  private final SortedMap<Reason, Long> rejected = new TreeMap<>();
  private long articles;
  private long undated;

  /** An article is refused now. */
  void article(Optional<LocalDate> date) {
    articles++;
    date.ifPresentOrElse(day -> dates.merge(day, -1L, Long::sum), () -> undated++);
    rejected.merge(Reason.TAKEN_DOWN, 1L, Long::sum);
  }

  /** A copy is refused now. */
  void duplicate(CopyKind kind) {
    duplicates.merge(kind, -1L, Long::sum);
    rejected.merge(Reason.TAKEN_DOWN, 1L, Long::sum);
  }

  /** What was refused for another reason is refused for this one now. */
  void rejected(Reason reason) {
    rejected.merge(reason, -1L, Long::sum);
    rejected.merge(Reason.TAKEN_DOWN, 1L, Long::sum);
  }

  /** The books after it. */
  Books from(Books books) {
    return books.plus(new Books(0, -articles, -undated, dates, duplicates, rejected));
  }
}
