package dev.dateline.report;

import dev.dateline.report.RunReport.CopyGroup;
import dev.dateline.report.RunReport.Example;
import dev.dateline.report.RunReport.FrequentLine;
import dev.dateline.report.RunReport.Refused;
import dev.dateline.report.RunReport.RemovalRule;

/** The parts of the page on what was left out: copies, refused documents, removed lines. */
final class Handling {

  private final RunPage page;
  private final RunReport report;

  Handling(RunPage page, RunReport report) {
    this.page = page;
    this.report = report;
  }

  void copies() {
    Html html =
        page.begin(
            "copies",
            "Copies",
            "Copies",
            "What says what an article says already, here or in an earlier run.",
            true);
    if (report.books().duplicates() == 0) {
      html.markup("<p>No copies.</p>");
      page.end();
      return;
    }
    html.markup("<div class=cols><div><h3>By kind</h3>");
    BarTable kinds =
        BarTable.begin(html, "Copies by kind", report.books().duplicates(), "Kind", "Copies", "");
    report
        .books()
        .duplicatesByKind()
        .forEach(
            (kind, count) -> {
              kinds.row(Words.copies(kind)).number(Words.count(count));
              kinds.bar("copies", count, 0);
              kinds.endRow();
            });
    kinds.end();
    html.markup("</div><div><h3>Most copied stories</h3>");
    groups(html);
    html.markup("</div></div>");
    page.end();
  }

  private void groups(Html html) {
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
      html.number(Words.count(group.copies())).markup("</tr>");
    }
    html.markup("</tbody></table>");
    if (report.copiesSampledBits() > 0) {
      html.markup("<p class=\"small soft\">Of one in ")
          .text(Words.count(1L << report.copiesSampledBits()))
          .markup(" stories, since there are very many.</p>");
    }
  }

  void rejections() {
    Html html =
        page.begin(
            "rejections",
            "Refused",
            "Refused documents",
            "By reason, with what to do. The originals stay where they were.",
            true);
    if (report.rejections().isEmpty()) {
      html.markup("<p>Nothing was refused.</p>");
    }
    for (Refused refused : report.rejections()) {
      html.markup("<h3><code>")
          .text(refused.reason())
          .markup("</code> &middot; ")
          .text(Words.count(refused.documents(), "document", "documents"))
          .markup(" <span class=soft>")
          .text(Words.percent(refused.documents(), report.books().read()) + " of those read")
          .markup("</span></h3><p>")
          .text(Advice.meaning(refused.reason()))
          .markup(" <strong>")
          .text(Advice.action(refused.reason()))
          .markup("</strong></p>");
      if (!refused.examples().isEmpty()) {
        examples(html, refused);
      }
    }
    page.end();
  }

  private static void examples(Html html, Refused refused) {
    html.markup("<details><summary>")
        .text(Words.count(refused.examples().size(), "example", "examples"))
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

  void removed() {
    Html html =
        page.begin(
            "removed",
            "Removed",
            "Removed lines",
            "What cleaning took for something else than the article. A line here that belongs into an"
                + " article shows a rule that is wrong.",
            true);
    if (report.removed().rules().isEmpty()) {
      html.markup("<p>Nothing was removed.</p>");
    }
    html.markup("<div class=cols>");
    for (RemovalRule rule : report.removed().rules()) {
      html.markup("<div><h3>")
          .text(Words.count(rule.lines(), "line", "lines"))
          .markup(" <span class=soft>")
          .text(Words.rule(rule.rule()))
          .markup("</span></h3><p class=\"small soft\"><code>")
          .text(rule.rule())
          .markup("</code>, ")
          .text(
              Words.count(rule.articles(), "article", "articles")
                  + ", "
                  + Words.count(rule.chars(), "character", "characters"))
          .markup("</p>");
      lines(html, rule);
      html.markup("</div>");
    }
    html.markup("</div>");
    if (report.removed().sampled() > 0) {
      html.markup("<p class=\"small soft\">Figures beside lines: documents of a fair part of ")
          .text(Words.count(report.removed().sampled()))
          .markup(" cleaned documents, copies among them.</p>");
    } else if (!report.removed().rules().isEmpty()) {
      html.markup("<p class=\"small soft\">The lines themselves are known only when the run was")
          .markup(" read by a job of its own.</p>");
    }
    page.end();
  }

  private static void lines(Html html, RemovalRule rule) {
    if (rule.frequent().isEmpty()) {
      return;
    }
    html.markup("<ul class=lines>");
    for (FrequentLine line : rule.frequent()) {
      html.markup("<li><b>")
          .text(Words.count(line.documents()))
          .markup("</b><span>")
          .data(line.text())
          .markup("</span></li>");
    }
    html.markup("</ul>");
  }

  void flags() {
    Html html =
        page.begin(
            "flags", "Flags", "Reservations", "Articles that were written with a flag.", false);
    if (report.flags().isEmpty()) {
      html.markup("<p>None.</p>");
      page.end();
      return;
    }
    long most = report.flags().values().stream().mapToLong(Long::longValue).max().orElse(1);
    BarTable table = BarTable.begin(html, "Articles by flag", most, "Flag", "Articles", "");
    report
        .flags()
        .forEach(
            (flag, count) -> {
              html.markup("<tr><th scope=row><code>")
                  .text(flag)
                  .markup("</code><br><span class=\"small soft\">")
                  .text(Advice.flag(flag))
                  .markup("</span></th>")
                  .number(Words.count(count));
              table.bar("", count, 0);
              table.endRow();
            });
    table.end();
    page.end();
  }
}
