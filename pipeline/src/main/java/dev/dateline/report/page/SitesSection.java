package dev.dateline.report.page;

import dev.dateline.report.data.RunReport.SiteFigures;
import dev.dateline.report.data.RunReport.Sites;
import dev.dateline.report.html.BarTable;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import java.util.List;

/** The documents by site: bars show all documents, and those that became no article. */
final class SitesSection {

  private static final int MOST_SITES = 20;

  private SitesSection() {}

  static Section of(Sites sites) {
    Html html = new Html();
    if (sites.most().isEmpty()) {
      html.markup("<p>The sources of the documents are not known.</p>");
      return section(html);
    }
    List<SiteFigures> shown = sites.most().subList(0, Math.min(MOST_SITES, sites.most().size()));
    BarTable table =
        BarTable.begin(
            html,
            "Documents by site",
            shown.get(0).documents(),
            "Site",
            "Documents",
            "",
            "Undated",
            "Copies",
            "Refused",
            "Removed characters an article");
    for (SiteFigures site : shown) {
      table.dataRow(site.site().isEmpty() ? "unknown" : site.site());
      row(table, html, site);
    }
    SiteFigures others = sites.rest();
    for (SiteFigures site : sites.most().subList(shown.size(), sites.most().size())) {
      others = others.plus(site);
    }
    if (others.documents() > 0) {
      table.row("all others");
      row(table, html, others);
    }
    table.end();
    html.markup("<p class=\"small soft\">")
        .text(Figures.count(sites.distinct(), "site", "sites"))
        .markup(": the registrable domain of a page's address, else the folder of its file.</p>");
    return section(html);
  }

  private static void row(BarTable table, Html html, SiteFigures site) {
    html.number(Figures.count(site.documents()));
    table.bar("", site.articles(), site.copies() + site.refused());
    html.number(Figures.percent(site.undated(), site.articles()))
        .number(Figures.count(site.copies()))
        .number(Figures.percent(site.refused(), site.documents()))
        .number(Figures.count(site.articles() == 0 ? 0 : site.removedChars() / site.articles()));
    table.endRow();
  }

  private static Section section(Html html) {
    return Section.wide(
        "sites", "Sites", "Sites", "Where the documents come from, and what became of them.", html);
  }
}
