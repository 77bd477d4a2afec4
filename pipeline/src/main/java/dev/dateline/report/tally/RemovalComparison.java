package dev.dateline.report.tally;

import dev.dateline.report.data.RunReport.Change;
import dev.dateline.report.data.RunReport.Removals;
import dev.dateline.report.data.RunReport.SourceRemovals;
import dev.dateline.report.data.RunReport.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares how much cleaning removed with the runs before: in total, and for each source whose
 * figure is unusual.
 */
final class RemovalComparison {

  /** Fewer articles of a source show little about it. */
  private static final int FEWEST_ARTICLES = 5;

  private RemovalComparison() {}

  /**
   * The share in all, and the unusual shares of sources.
   *
   * @param before the figures of earlier runs, oldest first
   */
  static List<Change> of(Removals removed, List<Removals> before) {
    List<Removals> told = before.stream().filter(then -> then.keptChars() > 0).toList();
    List<Change> changes = new ArrayList<>();
    changes.add(
        RunComparison.change(
            "characters removed, of those of the articles' documents",
            Unit.PERCENT,
            removed.percent(),
            told.stream().map(Removals::percent).toList()));
    for (SourceRemovals source : removed.sources()) {
      if (source.articles() >= FEWEST_ARTICLES) {
        Change change = change(source, told);
        if (change.unusual()) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  private static Change change(SourceRemovals source, List<Removals> before) {
    return RunComparison.change(
        "characters removed of " + source.source(),
        Unit.PERCENT,
        source.percent(),
        before.stream()
            .map(then -> find(source.source(), then))
            .flatMap(Optional::stream)
            .map(SourceRemovals::percent)
            .toList());
  }

  private static Optional<SourceRemovals> find(String source, Removals removed) {
    return removed.sources().stream()
        .filter(of -> of.source().equals(source) && of.articles() >= FEWEST_ARTICLES)
        .findFirst();
  }
}
