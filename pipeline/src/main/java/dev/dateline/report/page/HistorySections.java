package dev.dateline.report.page;

import dev.dateline.report.data.DatasetReport;
import dev.dateline.report.data.DatasetReport.Run;
import dev.dateline.report.html.ColumnChart;
import dev.dateline.report.html.ColumnChart.Column;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import java.util.ArrayList;
import java.util.List;

/** What each run read, and how the dataset grew by them. */
final class HistorySections {

  private static final int MOST_RUNS = 120;

  private HistorySections() {}

  static Section history(DatasetReport report) {
    Html html = new Html();
    List<Run> runs = report.latest(MOST_RUNS);
    if (runs.isEmpty()) {
      html.markup("<p>No run yet.</p>");
    } else {
      String summary =
          "Documents read by the latest "
              + (runs.size() == 1 ? "run." : Figures.count(runs.size()) + " runs, in their order.");
      html.markup("<p class=lead>").text(summary).markup("</p>");
      new ColumnChart(
              summary,
              "documents read",
              runs.stream().map(run -> new Column(run.id(), run.read())).toList())
          .add(html);
    }
    return Section.wide("history", "History", "History of the runs", "", html);
  }

  static Section growth(DatasetReport report) {
    Html html = new Html();
    List<Column> columns = new ArrayList<>();
    long sum = 0;
    for (Run run : report.runs()) {
      sum += run.written();
      columns.add(new Column("after " + run.id(), sum));
    }
    if (columns.isEmpty()) {
      html.markup("<p>No run yet.</p>");
    } else {
      String summary =
          Figures.count(sum, "article", "articles") + " after the last run; counted after each.";
      html.markup("<p class=lead>").text(summary).markup("</p>");
      new ColumnChart(
              "Articles in the dataset. " + summary,
              "articles",
              columns.subList(Math.max(0, columns.size() - MOST_RUNS), columns.size()))
          .add(html);
    }
    return Section.narrow("growth", "Growth", "Growth", "", html);
  }
}
