package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.FrequentLine;
import dev.dateline.report.data.RunReport.RemovalRule;
import dev.dateline.report.data.RunReport.Removals;
import dev.dateline.report.data.RunReport.SourceRemovals;
import dev.dateline.report.data.RunReport.Unit;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import dev.dateline.report.wording.Labels;

/** The lines that cleaning removed, by rule. */
final class RemovedSection {

  private static final int SOURCES = 20;

  private RemovedSection() {}

  static Section of(RunReport report) {
    Html html = new Html();
    if (report.removed().rules().isEmpty()) {
      html.markup("<p>Nothing was removed.</p>");
    }
    share(html, report.removed());
    html.markup("<div class=cols>");
    report.removed().rules().forEach(rule -> rule(html, rule));
    html.markup("</div>");
    if (report.removed().sampled() > 0) {
      html.markup("<p class=\"small soft\">Figures beside lines: documents in a sample of ")
          .text(Figures.count(report.removed().sampled()))
          .markup(" cleaned documents. Articles that repeat a story count once.</p>");
    } else if (!report.removed().rules().isEmpty()) {
      html.markup(
              "<p class=\"small soft\">The removed lines are recorded only when a job makes the")
          .markup(" run, not when published runs are joined or changed.</p>");
    }
    return Section.wide(
        "removed",
        "Removed",
        "Removed lines",
        "Lines that cleaning did not take for a part of the article. A line here that belongs to an"
            + " article shows that a rule is wrong.",
        html);
  }

  /** How much was removed, in all and by site. */
  private static void share(Html html, Removals removed) {
    if (removed.keptChars() == 0) {
      return;
    }
    html.markup("<p>")
        .text(Unit.PERCENT.words(removed.percent()))
        .markup(" of the characters of the articles' documents were removed.</p>");
    if (removed.sources().size() < 2) {
      return;
    }
    html.markup("<table><caption class=sr>Removed characters by site</caption><thead><tr>")
        .markup("<th scope=col>Site</th><th scope=col class=n>Articles</th>")
        .markup("<th scope=col class=n>Removed</th></tr></thead><tbody>");
    for (SourceRemovals source : removed.sources().subList(0, shown(removed))) {
      html.markup("<tr><th scope=row>").data(source.source()).markup("</th>");
      html.number(Figures.count(source.articles())).number(Unit.PERCENT.words(source.percent()));
      html.markup("</tr>");
    }
    html.markup("</tbody></table>");
  }

  private static int shown(Removals removed) {
    return Math.min(SOURCES, removed.sources().size());
  }

  private static void rule(Html html, RemovalRule rule) {
    html.markup("<div><h3>")
        .text(Figures.count(rule.lines(), "line", "lines"))
        .markup(" <span class=soft>")
        .text(Labels.rule(rule.rule()))
        .markup("</span></h3><p class=\"small soft\"><code>")
        .text(rule.rule())
        .markup("</code>, ")
        .text(
            Figures.count(rule.articles(), "article", "articles")
                + ", "
                + Figures.count(rule.chars(), "character", "characters"))
        .markup("</p>");
    if (!rule.frequent().isEmpty()) {
      lines(html, rule);
    }
    html.markup("</div>");
  }

  private static void lines(Html html, RemovalRule rule) {
    html.markup("<ul class=lines>");
    for (FrequentLine line : rule.frequent()) {
      html.markup("<li><b>")
          .text(Figures.count(line.documents()))
          .markup("</b><span>")
          .data(line.text())
          .markup("</span></li>");
    }
    html.markup("</ul>");
  }
}
