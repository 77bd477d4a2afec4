package dev.dateline.learn;

import dev.dateline.learn.entity.NameScores;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints the scores of found names as a table. */
final class ScoreTable {

  private ScoreTable() {}

  static void print(NameScores scores, PrintWriter out) {
    out.printf("%-16s %9s %9s %9s %9s%n", "", "precision", "recall", "F1", "names");
    scores.byType().forEach((type, counts) -> line(type, counts, out));
    line("all", scores.overall(), out);
    out.flush();
  }

  private static void line(String name, NameScores.Counts counts, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-16s %9.1f %9.1f %9.1f %9d%n",
        name,
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.annotated());
  }
}
