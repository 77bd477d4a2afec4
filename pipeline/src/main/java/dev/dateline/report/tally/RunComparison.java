package dev.dateline.report.tally;

import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.report.data.RunReport.Change;
import dev.dateline.report.data.RunReport.LanguageCount;
import dev.dateline.report.data.RunReport.Unit;
import dev.dateline.report.wording.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Compares a run with the ones before it.
 *
 * <p>A figure is unusual when it is farther from the median of the runs before than three times
 * their spread, and also by a quarter of the median or five percentage points. The spread is the
 * median distance from the median, times 1.4826, which for normally distributed figures is the
 * standard deviation. Fewer than three earlier runs are not enough.
 */
final class RunComparison {

  /** The most runs that a run is compared with. */
  static final int RUNS = 14;

  private static final int FEWEST_RUNS = 3;
  private static final double SPREADS = 3;
  private static final double NORMAL = 1.4826;
  private static final double MARGIN = 0.25;
  private static final double POINTS = 5;

  private RunComparison() {}

  /**
   * The figures of a run against those of the runs before.
   *
   * @param run the run
   * @param before the runs before, oldest first, at most {@value #RUNS}
   * @param languages languages of the run, the most frequent first
   * @param earlierLanguages languages of those earlier runs that have them
   */
  static List<Change> of(
      Manifest run,
      List<Manifest> before,
      List<LanguageCount> languages,
      List<List<LanguageCount>> earlierLanguages) {
    List<Change> changes = new ArrayList<>();
    changes.add(volume("documents read", run, before, books -> books.read()));
    changes.add(volume("articles written", run, before, books -> books.written()));
    changes.add(share("copies, of the documents read", run, before, RunComparison::copies));
    changes.add(share("refused, of the documents read", run, before, RunComparison::refused));
    changes.add(share("undated, of the articles", run, before, RunComparison::undated));
    changes.add(
        change(
            "size of the row files",
            Unit.BYTES,
            (double) run.bytes(),
            before.stream().map(earlier -> (double) earlier.bytes()).toList()));
    for (LanguageCount language : languages.subList(0, Math.min(3, languages.size()))) {
      changes.add(
          change(
              Labels.language(language.code()) + ", of the articles",
              Unit.PERCENT,
              share(language.code(), languages),
              earlierLanguages.stream().map(then -> share(language.code(), then)).toList()));
    }
    return changes;
  }

  private static Change volume(
      String figure, Manifest run, List<Manifest> before, ToDoubleFunction<Books> value) {
    return change(
        figure,
        Unit.DOCUMENTS,
        value.applyAsDouble(run.books()),
        before.stream().map(earlier -> value.applyAsDouble(earlier.books())).toList());
  }

  private static Change share(
      String figure, Manifest run, List<Manifest> before, ToDoubleFunction<Books> value) {
    return change(
        figure,
        Unit.PERCENT,
        value.applyAsDouble(run.books()),
        before.stream()
            .filter(earlier -> earlier.books().read() > 0)
            .map(earlier -> value.applyAsDouble(earlier.books()))
            .toList());
  }

  static Change change(String figure, Unit unit, double now, List<Double> earlier) {
    if (earlier.isEmpty()) {
      return new Change(figure, unit, now, 0, earlier, false);
    }
    double usual = median(earlier);
    double spread = NORMAL * median(earlier.stream().map(x -> Math.abs(x - usual)).toList());
    double margin = unit == Unit.PERCENT ? POINTS : MARGIN * usual;
    boolean unusual =
        earlier.size() >= FEWEST_RUNS && Math.abs(now - usual) > Math.max(SPREADS * spread, margin);
    return new Change(figure, unit, now, usual, earlier, unusual);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double copies(Books books) {
    return percent(books.allDuplicates(), books.read());
  }

  private static double refused(Books books) {
    return percent(books.allRejected(), books.read());
  }

  private static double undated(Books books) {
    return percent(books.undated(), books.written());
  }

  private static double share(String code, List<LanguageCount> languages) {
    long all = languages.stream().mapToLong(LanguageCount::articles).sum();
    long of =
        languages.stream()
            .filter(language -> language.code().equals(code))
            .mapToLong(LanguageCount::articles)
            .sum();
    return percent(of, all);
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
  }
}
