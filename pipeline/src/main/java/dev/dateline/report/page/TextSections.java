package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.LanguageCount;
import dev.dateline.report.data.RunReport.LargeArticle;
import dev.dateline.report.data.RunReport.LengthBin;
import dev.dateline.report.html.BarTable;
import dev.dateline.report.html.ColumnChart;
import dev.dateline.report.html.ColumnChart.Column;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import dev.dateline.report.wording.Labels;
import java.util.List;

/** In which languages the articles are, and how long they are. */
final class TextSections {

  private static final int MOST_LANGUAGES = 12;

  private TextSections() {}

  static Section languages(RunReport report) {
    Html html = new Html();
    List<LanguageCount> languages = report.languages();
    long most = languages.stream().mapToLong(LanguageCount::articles).max().orElse(1);
    BarTable table =
        BarTable.begin(html, "Articles by language", most, "Language", "Articles", "", "Share");
    long others = 0;
    for (int i = 0; i < languages.size(); i++) {
      long articles = languages.get(i).articles();
      if (i < MOST_LANGUAGES) {
        language(table, html, Labels.language(languages.get(i).code()), articles, report);
      } else {
        others += articles;
      }
    }
    if (others > 0) {
      String name = Figures.count(languages.size() - MOST_LANGUAGES, "other", "others");
      language(table, html, name, others, report);
    }
    table.end();
    return Section.narrow("languages", "Languages", "Languages", "", html);
  }

  private static void language(
      BarTable table, Html html, String name, long articles, RunReport report) {
    table.row(name).number(Figures.count(articles));
    table.bar("", articles, 0);
    html.number(Figures.percent(articles, report.rowsRead()));
    table.endRow();
  }

  static Section lengths(RunReport report) {
    RunReport.Lengths lengths = report.lengths();
    Html html = new Html();
    String summary =
        "Half of the articles have at most about "
            + Figures.count(lengths.median())
            + " words, nine in ten at most about "
            + Figures.count(lengths.longTenth())
            + "; "
            + Figures.count(lengths.words())
            + " words in all.";
    html.markup("<p class=lead>").text(summary).markup("</p>");
    new ColumnChart(
            "Articles by number of words. " + summary,
            "articles",
            lengths.bins().stream().map(TextSections::column).toList())
        .add(html);
    return Section.narrow("lengths", "Lengths", "Lengths", "", html);
  }

  private static Column column(LengthBin bin) {
    return new Column(
        bin.to() == Long.MAX_VALUE
            ? Figures.count(bin.from()) + " words and more"
            : Figures.count(bin.from()) + " to " + Figures.count(bin.to() - 1) + " words",
        bin.articles());
  }

  static Section largest(RunReport report) {
    Html html = new Html();
    html.markup("<table><caption class=sr>Articles with the most words</caption><thead><tr>")
        .markup("<th scope=col>Article</th><th scope=col class=n>Words</th></tr></thead><tbody>");
    for (LargeArticle article : report.largest()) {
      html.markup("<tr><td>");
      if (!article.headline().isEmpty()) {
        html.data(article.headline(), 110).markup("<br>");
      }
      html.markup("<span class=\"path soft\">")
          .data(article.document(), 300)
          .markup("</span></td>");
      html.number(Figures.count(article.words())).markup("</tr>");
    }
    html.markup("</tbody></table>");
    return Section.narrow("largest", "Largest", "Largest articles", "", html);
  }
}
