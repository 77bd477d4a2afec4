package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.CoOccurrences;
import dev.dateline.report.data.RunReport.NameFigure;
import dev.dateline.report.html.BarTable;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import java.util.List;
import java.util.Locale;

/** Who and what the articles name, and who is named with whom. */
final class NameSections {

  private static final int MOST_NAMES = 15;

  private NameSections() {}

  static Section mostNamed(RunReport report) {
    Html html = new Html();
    html.markup("<div class=cols>");
    names(html, "People", report.names().people());
    names(html, "Organisations", report.names().organizations());
    names(html, "Places", report.names().locations());
    html.markup("</div>");
    if (report.names().uncertain() > 0) {
      html.markup(
              "<p class=\"small soft\">There are too many names to count every rare one: a count")
          .text(" may be too low by " + Figures.count(report.names().uncertain()) + " at most.")
          .markup("</p>");
    }
    return Section.wide(
        "names",
        "Names",
        "Most named",
        "Articles that name each. The first figure counts one article of each story; the pale part"
            + " and the last figure count every copy too, so that a text printed five times counts"
            + " five times.",
        html);
  }

  private static void names(Html html, String title, List<NameFigure> names) {
    html.markup("<div><h3>").text(title).markup("</h3>");
    if (names.isEmpty()) {
      html.markup("<p class=soft>None named.</p></div>");
      return;
    }
    long most = names.stream().mapToLong(NameFigure::reprints).max().orElse(1);
    BarTable table =
        BarTable.begin(
            html, title + " by articles", most, "Name", "Stories", "Articles", "With copies", "");
    for (NameFigure name : names.subList(0, Math.min(MOST_NAMES, names.size()))) {
      table
          .dataRow(name.name())
          .number(Figures.count(name.stories()))
          .number(Figures.count(name.articles()))
          .number(Figures.count(name.reprints()));
      table.bar("", name.articles(), name.reprints() - name.articles());
      table.endRow();
    }
    table.end();
    html.markup("</div>");
  }

  static Section together(RunReport report) {
    CoOccurrences together = report.together();
    Html html = new Html();
    if (together.names().isEmpty()) {
      html.markup("<p>No names were found.</p>");
    } else {
      matrix(html, together);
      if (together.articles() < report.rowsRead()) {
        html.markup("<p class=\"small soft\">")
            .text("Counted in a sample of " + Figures.count(together.articles()) + " articles.")
            .markup("</p>");
      }
    }
    return Section.wide(
        "together",
        "Together",
        "Named together",
        "How many articles contain both names: people, then organisations, then places. The"
            + " diagonal shows how many articles contain the name at all.",
        html);
  }

  private static void matrix(Html html, CoOccurrences together) {
    int size = together.names().size();
    long most = 1;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        most = row == column ? most : Math.max(most, together.counts().get(row).get(column));
      }
    }
    html.markup("<div class=scroll tabindex=0 role=region aria-label=\"Who is named with whom\">")
        .markup("<table class=matrix><caption class=sr>Articles that name both</caption>")
        .markup("<thead><tr><td></td>");
    for (int column = 0; column < size; column++) {
      html.markup("<th scope=col><span aria-hidden=true>" + (column + 1) + "</span><span class=sr>")
          .data(together.names().get(column), 60)
          .markup("</span></th>");
    }
    html.markup("</tr></thead><tbody>");
    for (int row = 0; row < size; row++) {
      row(html, together, row, most);
    }
    html.markup("</tbody></table></div>");
  }

  private static void row(Html html, CoOccurrences together, int row, long most) {
    boolean first = row > 0 && together.types().get(row) != together.types().get(row - 1);
    html.markup("<tr" + (first ? " class=first" : "") + "><th scope=row><b aria-hidden=true>")
        .markup((row + 1) + "</b> ")
        .data(together.names().get(row), 60)
        .markup("</th>");
    for (int column = 0; column < together.names().size(); column++) {
      long count = together.counts().get(row).get(column);
      if (row == column) {
        html.markup("<td class=self>" + Figures.count(count) + "</td>");
      } else {
        html.markup(
            String.format(
                Locale.ROOT,
                "<td style=\"--a:%.2f\">%s</td>",
                count / (double) most,
                count == 0 ? "" : Figures.count(count)));
      }
    }
    html.markup("</tr>");
  }
}
