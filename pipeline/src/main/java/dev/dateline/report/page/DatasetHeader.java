package dev.dateline.report.page;

import dev.dateline.report.data.DatasetReport;
import dev.dateline.report.data.DatasetReport.Run;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Tiles;
import dev.dateline.report.wording.Figures;
import java.util.List;

/** The top of the page about a dataset: its last run, and its main figures. */
final class DatasetHeader {

  private DatasetHeader() {}

  static Html of(DatasetReport report) {
    Html header = new Html();
    List<Run> runs = report.runs();
    header.markup("<p class=eyebrow>Dateline dataset</p><h1>").data(report.root()).markup("</h1>");
    if (runs.isEmpty()) {
      return header.markup("<p>No run is published yet.</p>");
    }
    verdict(header, runs.get(runs.size() - 1));
    tiles(header, report);
    return header;
  }

  private static void verdict(Html header, Run last) {
    Verdict.begin(header, last.worst())
        .text(Verdict.words(last.worst()) + ": the last run, ")
        .data(last.id())
        .markup("</strong><p>")
        .text(
            Figures.count(last.read(), "document", "documents")
                + " read, "
                + Figures.count(last.written(), "article", "articles")
                + " written, published "
                + Figures.minute(last.sealed())
                + ". ");
    ReportLink.add(header, last, "Its report");
    header.markup("</p></div>");
  }

  private static void tiles(Html header, DatasetReport report) {
    List<Run> runs = report.runs();
    Tiles.begin(header)
        .tile(Figures.count(runs.size()), runs.size() == 1 ? "run" : "runs")
        .tile(Figures.count(runs.stream().mapToLong(Run::written).sum()), "articles")
        .tile(Figures.count(report.dates().size()), "dates")
        .tile(Figures.count(runs.stream().mapToLong(Run::duplicates).sum()), "copies")
        .tile(Figures.count(runs.stream().mapToLong(Run::rejected).sum()), "refused")
        .tile(Figures.bytes(runs.stream().mapToLong(Run::bytes).sum()), "on disk")
        .end();
  }
}
