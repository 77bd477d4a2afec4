package dev.dateline.learn;

import dev.dateline.learn.entity.LineKind;
import dev.dateline.learn.entity.NameErrors;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Prints the errors of found names as tables. */
final class ErrorTable {

  private ErrorTable() {}

  static void print(NameErrors errors, PrintWriter out) {
    out.printf("%-42s %9s %9s %9s%n", "errors", "annotated", "found", "F1 gain");
    errors.kinds().entrySet().stream()
        .sorted(Comparator.comparingDouble(kind -> -kind.getValue().gain()))
        .forEach(kind -> line(kind, out));
    out.printf("%n%-42s %9s %9s%n", "recall by place", "names", "recall");
    for (Map.Entry<LineKind, int[]> place : errors.places().entrySet()) {
      recall(place.getKey().words(), place.getValue(), out);
    }
    out.printf("%n%-42s %9s %9s%n", "recall by type", "names", "recall");
    errors.byKnowledge().forEach((name, counts) -> recall(name, counts, out));
    out.flush();
  }

  private static void line(Map.Entry<String, NameErrors.Errors> kind, PrintWriter out) {
    NameErrors.Errors errors = kind.getValue();
    out.printf(
        Locale.ROOT,
        "%-42s %9d %9d %9.2f%n",
        kind.getKey(),
        errors.annotated(),
        errors.found(),
        errors.gain());
  }

  private static void recall(String name, int[] counts, PrintWriter out) {
    out.printf(Locale.ROOT, "%-42s %9d %9.1f%n", name, counts[0], 100.0 * counts[1] / counts[0]);
  }
}
