package dev.dateline.report;

import dev.dateline.report.ColumnChart.Column;
import dev.dateline.report.RunReport.DateEvidence;
import dev.dateline.report.RunReport.LanguageCount;
import dev.dateline.report.RunReport.LargeArticle;
import dev.dateline.report.RunReport.LengthBin;
import dev.dateline.report.RunReport.NameFigure;
import dev.dateline.report.RunReport.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of the page on what the articles are about. */
final class Content {

  private static final int MOST_LANGUAGES = 12;
  private static final int MOST_NAMES = 15;
  private static final int SURE = 9;
  private static final int LIKELY = 7;

  private final RunPage page;
  private final RunReport report;

  Content(RunPage page, RunReport report) {
    this.page = page;
    this.report = report;
  }

  void days() {
    Html html = page.begin("days", "Dates", "Articles by date", "", true);
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    report.books().dates().forEach((day, count) -> days.put(LocalDate.parse(day), count));
    if (days.isEmpty()) {
      html.markup("<p>No article has a date.</p>");
    } else {
      LocalDate busiest =
          days.entrySet().stream()
              .max(java.util.Map.Entry.comparingByValue())
              .orElseThrow()
              .getKey();
      String summary =
          Words.count(report.books().dated(), "article", "articles")
              + " published from "
              + days.firstKey()
              + " to "
              + days.lastKey()
              + "; the busiest day is "
              + busiest
              + " with "
              + Words.count(days.get(busiest))
              + ".";
      html.markup("<p class=lead>").text(summary).markup("</p>");
      new ColumnChart(summary, "articles", DateBins.of(days)).add(html);
    }
    page.end();
  }

  void dating() {
    Html html =
        page.begin(
            "dates",
            "Evidence",
            "How the dates are known",
            "The evidence behind each date, and how far it can be trusted.",
            false);
    long most = report.dating().stream().mapToLong(DateEvidence::articles).max().orElse(1);
    BarTable table =
        BarTable.begin(
            html,
            "Articles by kind of evidence",
            most,
            "Evidence",
            "Articles",
            "",
            "Sure",
            "Doubtful",
            "Contested");
    for (DateEvidence evidence : report.dating()) {
      boolean none = evidence.source().equals("NONE");
      table.row(Words.dateSource(evidence.source())).number(Words.count(evidence.articles()));
      table.bar("", evidence.articles(), 0);
      html.number(none ? "" : Words.percent(from(evidence, SURE), evidence.articles()));
      html.number(
          none
              ? ""
              : Words.percent(evidence.articles() - from(evidence, LIKELY), evidence.articles()));
      html.number(none ? "" : Words.count(evidence.conflicts()));
      table.endRow();
    }
    table.end();
    html.markup("<p class=\"small soft\">Sure: a confidence of 0.9 or more. Doubtful: below 0.7.")
        .markup(" Contested: other strong evidence disagrees.</p>");
    page.end();
  }

  private static long from(DateEvidence evidence, int tenth) {
    List<Long> bins = evidence.confidence();
    return bins.subList(tenth, bins.size()).stream().mapToLong(Long::longValue).sum();
  }

  void languages() {
    Html html = page.begin("languages", "Languages", "Languages", "", false);
    List<LanguageCount> languages = report.languages();
    long most = languages.stream().mapToLong(LanguageCount::articles).max().orElse(1);
    BarTable table =
        BarTable.begin(html, "Articles by language", most, "Language", "Articles", "", "Share");
    long others = 0;
    for (int i = 0; i < languages.size(); i++) {
      if (i < MOST_LANGUAGES) {
        language(table, html, Words.language(languages.get(i).code()), languages.get(i).articles());
      } else {
        others += languages.get(i).articles();
      }
    }
    if (others > 0) {
      language(
          table, html, Words.count(languages.size() - MOST_LANGUAGES, "other", "others"), others);
    }
    table.end();
    page.end();
  }

  private void language(BarTable table, Html html, String name, long articles) {
    table.row(name).number(Words.count(articles));
    table.bar("", articles, 0);
    html.number(Words.percent(articles, report.rowsRead()));
    table.endRow();
  }

  void names() {
    Html html =
        page.begin(
            "names",
            "Names",
            "Most named",
            "Articles that name each; the pale part and the second figure count every copy too, so"
                + " that a story printed five times counts five times.",
            true);
    html.markup("<div class=cols>");
    names(html, "People", report.names().people());
    names(html, "Organisations", report.names().organizations());
    names(html, "Places", report.names().locations());
    html.markup("</div>");
    if (report.names().uncertain() > 0) {
      html.markup(
              "<p class=\"small soft\">There are too many names to count every rare one: a count")
          .text(" may be too low by " + Words.count(report.names().uncertain()) + " at most.")
          .markup("</p>");
    }
    page.end();
  }

  private static void names(Html html, String title, List<NameFigure> names) {
    html.markup("<div><h3>").text(title).markup("</h3>");
    if (names.isEmpty()) {
      html.markup("<p class=soft>None named.</p></div>");
      return;
    }
    long most = names.stream().mapToLong(NameFigure::reprints).max().orElse(1);
    BarTable table =
        BarTable.begin(html, title + " by articles", most, "Name", "Articles", "With copies", "");
    for (NameFigure name : names.subList(0, Math.min(MOST_NAMES, names.size()))) {
      table
          .dataRow(name.name())
          .number(Words.count(name.articles()))
          .number(Words.count(name.reprints()));
      table.bar("", name.articles(), name.reprints() - name.articles());
      table.endRow();
    }
    table.end();
    html.markup("</div>");
  }

  void together() {
    Together together = report.together();
    Html html =
        page.begin(
            "together",
            "Together",
            "Named together",
            "In how many articles two names stand together: people, then organisations, then places."
                + " The diagonal says how many articles name one at all.",
            true);
    if (together.names().isEmpty()) {
      html.markup("<p>Nothing is named.</p>");
    } else {
      matrix(html, together);
      if (together.articles() < report.rowsRead()) {
        html.markup("<p class=\"small soft\">")
            .text("Told from a fair part of " + Words.count(together.articles()) + " articles.")
            .markup("</p>");
      }
    }
    page.end();
  }

  private static void matrix(Html html, Together together) {
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
      boolean first = row > 0 && !together.types().get(row).equals(together.types().get(row - 1));
      html.markup("<tr" + (first ? " class=first" : "") + "><th scope=row><b aria-hidden=true>")
          .markup((row + 1) + "</b> ")
          .data(together.names().get(row), 60)
          .markup("</th>");
      for (int column = 0; column < size; column++) {
        long count = together.counts().get(row).get(column);
        if (row == column) {
          html.markup("<td class=self>" + Words.count(count) + "</td>");
        } else {
          html.markup(
              String.format(
                  Locale.ROOT,
                  "<td style=\"--a:%.2f\">%s</td>",
                  count / (double) most,
                  count == 0 ? "" : Words.count(count)));
        }
      }
      html.markup("</tr>");
    }
    html.markup("</tbody></table></div>");
  }

  void lengths() {
    RunReport.Lengths lengths = report.lengths();
    Html html = page.begin("lengths", "Lengths", "Lengths", "", false);
    String summary =
        "Half of the articles have at most about "
            + Words.count(lengths.median())
            + " words, nine in ten at most about "
            + Words.count(lengths.longTenth())
            + "; "
            + Words.count(lengths.words())
            + " words in all.";
    html.markup("<p class=lead>").text(summary).markup("</p>");
    new ColumnChart(
            "Articles by number of words. " + summary,
            "articles",
            lengths.bins().stream().map(Content::column).toList())
        .add(html);
    page.end();
  }

  private static Column column(LengthBin bin) {
    return new Column(
        bin.to() == Long.MAX_VALUE
            ? Words.count(bin.from()) + " words and more"
            : Words.count(bin.from()) + " to " + Words.count(bin.to() - 1) + " words",
        bin.articles());
  }

  void largest() {
    Html html = page.begin("largest", "Largest", "Largest articles", "", false);
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
      html.number(Words.count(article.words())).markup("</tr>");
    }
    html.markup("</tbody></table>");
    page.end();
  }
}
