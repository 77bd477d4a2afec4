package dev.dateline.report.page;

import dev.dateline.report.data.DatasetReport;
import dev.dateline.report.data.DatasetReport.Run;
import dev.dateline.report.data.RunReport.Level;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The latest runs of a dataset as a table. */
final class RunListSection {

  private static final int MOST_RUNS = 60;

  private RunListSection() {}

  static Section of(DatasetReport report) {
    Html html = new Html();
    html.markup(
            "<div class=scroll tabindex=0 role=region aria-label=Runs><table><caption class=sr>")
        .markup(
            "The latest runs</caption><thead><tr><th scope=col>Run</th><th scope=col>Verdict</th>");
    for (String name :
        List.of("Published", "Read", "Written", "Undated", "Copies", "Refused", "Size", "Took")) {
      html.markup("<th scope=col class=n>").text(name).markup("</th>");
    }
    html.markup("</tr></thead><tbody>");
    List<Run> latestFirst = new ArrayList<>(report.latest(MOST_RUNS));
    Collections.reverse(latestFirst);
    latestFirst.forEach(run -> row(html, run));
    html.markup("</tbody></table></div>");
    if (report.runs().size() > MOST_RUNS) {
      html.markup("<p class=\"small soft\">")
          .text("Older ones: `dateline runs`, or index.json next to this page.")
          .markup("</p>");
    }
    return Section.wide("runs", "Runs", "Runs", "The latest first.", html);
  }

  private static void row(Html html, Run run) {
    html.markup("<tr><th scope=row>").data(run.id(), 60).markup("</th><td>");
    if (run.worst() == Level.NOTE) {
      html.text("\u2713 good ");
    } else {
      html.markup("<span class=mark>").text(Verdict.words(run.worst())).markup("</span> ");
    }
    ReportLink.add(html, run, "report");
    html.markup("</td>");
    html.number(Figures.minute(run.sealed()));
    html.number(Figures.count(run.read())).number(Figures.count(run.written()));
    html.number(Figures.percent(run.undated(), run.written()));
    html.number(Figures.percent(run.duplicates(), run.read()));
    html.number(Figures.percent(run.rejected(), run.read()));
    html.number(Figures.bytes(run.bytes())).number(Figures.seconds(run.seconds()));
    html.markup("</tr>");
  }
}
