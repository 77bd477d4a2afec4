package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.Counts;
import dev.dateline.report.data.RunReport.Level;
import dev.dateline.report.data.RunReport.Remark;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Tiles;
import dev.dateline.report.wording.Figures;
import java.util.List;

/** The top of the page about a run: how it went, what to look at, and its main figures. */
final class RunHeader {

  private static final int MOST_REMARKS = 6;

  private RunHeader() {}

  static Html of(RunReport report) {
    Html header = new Html();
    header
        .markup("<p class=eyebrow>Dateline run report &middot; published ")
        .text(Figures.minute(report.run().sealed()))
        .markup("</p><h1>Run ")
        .data(report.run().id())
        .markup("</h1>\n");
    verdict(header, report);
    tiles(header, report);
    return header;
  }

  private static void verdict(Html header, RunReport report) {
    Level worst = report.remarks().isEmpty() ? Level.NOTE : report.remarks().get(0).level();
    Verdict.begin(header, worst)
        .text(Verdict.words(worst, "\u2713 A good run"))
        .markup("</strong><p>")
        .text(sentence(report.books()))
        .markup("</p>");
    if (!report.remarks().isEmpty()) {
      remarks(header, report.remarks());
    }
    header.markup("</div>\n");
  }

  private static void remarks(Html header, List<Remark> remarks) {
    header.markup("<ul>");
    int shown = Math.min(MOST_REMARKS, remarks.size());
    for (Remark remark : remarks.subList(0, shown)) {
      header
          .markup("<li><a href=\"#" + remark.section() + "\">")
          .text(remark.text())
          .markup("</a></li>");
    }
    if (shown < remarks.size()) {
      header
          .markup("<li>")
          .text("and " + (remarks.size() - shown) + " more, marked below")
          .markup("</li>");
    }
    header.markup("</ul>");
  }

  private static String sentence(Counts books) {
    return Figures.count(books.read(), "document was read:", "documents were read:")
        + " "
        + Figures.count(books.written(), "article", "articles")
        + " written, "
        + Figures.count(books.duplicates(), "copy", "copies")
        + ", "
        + Figures.count(books.rejected())
        + " refused. The books balance.";
  }

  private static void tiles(Html header, RunReport report) {
    Counts books = report.books();
    Tiles.begin(header)
        .tile(Figures.count(books.written()), "articles written")
        .tile(Figures.count(books.dates().size()), books.dates().size() == 1 ? "date" : "dates")
        .tile(Figures.percent(books.dated(), books.written()), "of them dated")
        .tile(Figures.percent(books.rejected(), books.read()), "refused")
        .tile(Figures.count(report.names().distinct()), "different names")
        .tile(Figures.bytes(report.files().bytes()), "on disk")
        .tile(Figures.seconds(report.run().seconds()), "start to finish")
        .end();
  }
}
