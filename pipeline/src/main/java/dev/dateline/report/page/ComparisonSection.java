package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.Change;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.html.Sparkline;
import java.util.ArrayList;
import java.util.List;

/** The figures of the run against those of the runs before. */
final class ComparisonSection {

  private static final double NEARLY_NOTHING = 1e-9;
  private static final double THINNEST = 0.4;

  private ComparisonSection() {}

  static Section of(RunReport report) {
    List<Change> changes = report.changes();
    int before = changes.isEmpty() ? 0 : changes.get(0).earlier().size();
    Html html = new Html();
    html.markup("<table><caption class=sr>Figures of this run and of earlier runs</caption>")
        .markup("<thead><tr><th scope=col>Figure</th><th scope=col class=n>This run</th>");
    if (before > 0) {
      html.markup("<th scope=col class=n>Usually</th><th scope=col>Runs</th>");
    }
    html.markup("</tr></thead><tbody>");
    for (Change change : changes) {
      row(html, change, before > 0);
    }
    html.markup("</tbody></table>");
    return Section.narrow(
        "changes", "Changes", "Compared with earlier runs", lead(report, before), html);
  }

  private static void row(Html html, Change change, boolean compared) {
    html.markup("<tr><th scope=row>").text(change.figure());
    if (change.unusual()) {
      html.markup(" <span class=mark>unusual</span>");
    }
    html.markup("</th>").number(change.unit().words(change.now()));
    if (compared) {
      html.number(change.earlier().isEmpty() ? "" : change.unit().words(change.usual()));
      html.markup("<td>");
      sparkline(html, change);
      html.markup("</td>");
    }
    html.markup("</tr>");
  }

  private static void sparkline(Html html, Change change) {
    List<Double> values = new ArrayList<>(change.earlier());
    values.add(change.now());
    double most =
        values.stream().mapToDouble(Double::doubleValue).reduce(NEARLY_NOTHING, Math::max);
    Sparkline.add(html, values, most, THINNEST, values.size() - 1);
  }

  private static String lead(RunReport report, int before) {
    if (!report.run().members().isEmpty()) {
      return "This run was joined from others and is not compared.";
    }
    if (before == 0) {
      return "There is nothing to compare it with yet.";
    }
    return "Compared with the median of the "
        + (before == 1 ? "run" : before + " runs")
        + " before. "
        + (before < 3
            ? "Three are needed to find unusual figures."
            : "A figure is unusual if it differs by more than three times the usual spread.");
  }
}
