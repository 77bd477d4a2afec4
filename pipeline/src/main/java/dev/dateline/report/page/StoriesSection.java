package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.SiteFigure;
import dev.dateline.report.data.RunReport.Stories;
import dev.dateline.report.data.RunReport.StoryFigure;
import dev.dateline.report.html.BarTable;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;

/** The stories: which are the biggest, and which sites repeat others. */
final class StoriesSection {

  private StoriesSection() {}

  static Section of(RunReport report) {
    Stories stories = report.stories();
    Html html = new Html();
    if (stories.told() == 0) {
      html.markup("<p>No stories were found.</p>");
    } else {
      html.markup("<p>")
          .text(
              Figures.count(stories.told())
                  + " stories; "
                  + Figures.count(stories.same())
                  + " articles repeat an earlier one, and "
                  + Figures.count(stories.parts())
                  + " are abridged forms of one.")
          .markup("</p><div class=cols><div><h3>Biggest stories</h3>");
      biggest(html, stories);
      html.markup("</div><div><h3>Sites</h3>");
      sites(html, stories);
      html.markup("</div></div>");
    }
    return Section.wide(
        "stories",
        "Stories",
        "Stories",
        "Articles with nearly the same text that are not exact copies: reprints, edited and"
            + " abridged versions.",
        html);
  }

  private static void biggest(Html html, Stories stories) {
    html.markup("<table><caption class=sr>Stories with the most articles</caption><thead><tr>")
        .markup("<th scope=col>Story</th><th scope=col class=n>Articles</th></tr></thead><tbody>");
    for (StoryFigure story : stories.biggest()) {
      html.markup("<tr><td>");
      if (!story.headline().isEmpty()) {
        html.data(story.headline(), 110).markup("<br>");
      }
      html.markup("<span class=\"small soft\">one article: <span class=path>")
          .data(story.document(), 300)
          .markup("</span></span></td>");
      html.number(Figures.count(story.articles())).markup("</tr>");
    }
    html.markup("</tbody></table>");
  }

  private static void sites(Html html, Stories stories) {
    long most = stories.sites().stream().mapToLong(SiteFigure::articles).max().orElse(1);
    BarTable table =
        BarTable.begin(
            html, "Sites by articles", most, "Site", "Articles", "Repeat an earlier one", "");
    for (SiteFigure site : stories.sites()) {
      table
          .dataRow(site.site())
          .number(Figures.count(site.articles()))
          .number(Figures.percent(site.repeats(), site.articles()));
      table.bar("", site.articles() - site.repeats(), site.repeats());
      table.endRow();
    }
    table.end();
  }
}
