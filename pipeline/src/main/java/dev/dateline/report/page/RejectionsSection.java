package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.Example;
import dev.dateline.report.data.RunReport.Refused;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;

/** The refused documents: why, what to do, and some of them. */
final class RejectionsSection {

  private RejectionsSection() {}

  static Section of(RunReport report) {
    Html html = new Html();
    if (report.rejections().isEmpty()) {
      html.markup("<p>Nothing was refused.</p>");
    }
    for (Refused refused : report.rejections()) {
      html.markup("<h3><code>")
          .text(refused.reason().name())
          .markup("</code> &middot; ")
          .text(Figures.count(refused.documents(), "document", "documents"))
          .markup(" <span class=soft>")
          .text(Figures.percent(refused.documents(), report.books().read()) + " of those read")
          .markup("</span></h3><p>")
          .text(refused.reason().meaning())
          .markup(" <strong>")
          .text(refused.reason().advice())
          .markup("</strong></p>");
      if (!refused.examples().isEmpty()) {
        examples(html, refused);
      }
    }
    return Section.wide(
        "rejections",
        "Refused",
        "Refused documents",
        "By reason, with what to do. The originals stay where they were.",
        html);
  }

  private static void examples(Html html, Refused refused) {
    html.markup("<details><summary>")
        .text(Figures.count(refused.examples().size(), "example", "examples"))
        .markup("</summary>");
    for (Example example : refused.examples()) {
      html.markup("<p><span class=path>")
          .data(example.document(), 400)
          .markup("</span><br>")
          .data(example.detail())
          .markup("</p>");
      if (!example.evidence().isBlank()) {
        html.markup("<blockquote>").data(example.evidence()).markup("</blockquote>");
      }
    }
    html.markup("</details>");
  }
}
