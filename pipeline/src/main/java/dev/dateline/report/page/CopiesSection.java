package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.CopyGroup;
import dev.dateline.report.html.BarTable;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import dev.dateline.report.wording.Labels;

/** The copies: by kind, and of which stories there are most. */
final class CopiesSection {

  private CopiesSection() {}

  static Section of(RunReport report) {
    Html html = new Html();
    if (report.books().duplicates() == 0) {
      html.markup("<p>No copies.</p>");
    } else {
      html.markup("<div class=cols><div><h3>By kind</h3>");
      kinds(html, report);
      html.markup("</div><div><h3>Most copied stories</h3>");
      stories(html, report);
      html.markup("</div></div>");
    }
    return Section.wide(
        "copies",
        "Copies",
        "Copies",
        "Documents that repeat an article of this run or of an earlier run.",
        html);
  }

  private static void kinds(Html html, RunReport report) {
    BarTable kinds =
        BarTable.begin(html, "Copies by kind", report.books().duplicates(), "Kind", "Copies", "");
    report
        .books()
        .duplicatesByKind()
        .forEach(
            (kind, count) -> {
              kinds.row(Labels.copies(kind)).number(Figures.count(count));
              kinds.bar("copies", count, 0);
              kinds.endRow();
            });
    kinds.end();
  }

  private static void stories(Html html, RunReport report) {
    html.markup("<table><caption class=sr>Stories with the most copies</caption><thead><tr>")
        .markup("<th scope=col>Story</th><th scope=col class=n>Copies</th></tr></thead><tbody>");
    for (CopyGroup group : report.copies()) {
      html.markup("<tr><td>");
      if (!group.headline().isEmpty()) {
        html.data(group.headline(), 110).markup("<br>");
      }
      html.markup("<span class=\"small soft\">");
      if (!group.run().equals(report.run().id())) {
        html.markup("published by run ").data(group.run()).markup("; ");
      }
      html.markup("one copy: <span class=path>")
          .data(group.example(), 300)
          .markup("</span></span></td>");
      html.number(Figures.count(group.copies())).markup("</tr>");
    }
    html.markup("</tbody></table>");
    if (report.copiesSampledBits() > 0) {
      html.markup("<p class=\"small soft\">Of one in ")
          .text(Figures.count(1L << report.copiesSampledBits()))
          .markup(" stories, since there are very many.</p>");
    }
  }
}
