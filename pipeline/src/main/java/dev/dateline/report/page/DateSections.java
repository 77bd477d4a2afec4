package dev.dateline.report.page;

import dev.dateline.article.DateSource;
import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.DateEvidence;
import dev.dateline.report.html.BarTable;
import dev.dateline.report.html.ColumnChart;
import dev.dateline.report.html.DateBins;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import dev.dateline.report.wording.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The dates of the articles, and how they are known. */
final class DateSections {

  /** Tenths of confidence: as good as certain, and more likely than not. */
  private static final int SURE = 9;

  private static final int LIKELY = 7;

  private DateSections() {}

  static Section days(RunReport report) {
    Html html = new Html();
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    report.books().dates().forEach((day, count) -> days.put(LocalDate.parse(day), count));
    if (days.isEmpty()) {
      html.markup("<p>No article has a date.</p>");
    } else {
      String summary = summary(report.books().dated(), days);
      html.markup("<p class=lead>").text(summary).markup("</p>");
      new ColumnChart(summary, "articles", DateBins.of(days)).add(html);
    }
    return Section.wide("days", "Dates", "Articles by date", "", html);
  }

  private static String summary(long dated, SortedMap<LocalDate, Long> days) {
    LocalDate busiest =
        days.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return Figures.count(dated, "article", "articles")
        + " published from "
        + days.firstKey()
        + " to "
        + days.lastKey()
        + "; the busiest day is "
        + busiest
        + " with "
        + Figures.count(days.get(busiest))
        + ".";
  }

  static Section evidence(RunReport report) {
    Html html = new Html();
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
      row(table, html, evidence);
    }
    table.end();
    html.markup("<p class=\"small soft\">Sure: a confidence of 0.9 or more. Doubtful: below 0.7.")
        .markup(" Contested: other strong evidence disagrees.</p>");
    return Section.narrow(
        "dates",
        "Evidence",
        "How the dates are known",
        "The evidence behind each date, and how far it can be trusted.",
        html);
  }

  private static void row(BarTable table, Html html, DateEvidence evidence) {
    long articles = evidence.articles();
    table.row(Labels.dateSource(evidence.source())).number(Figures.count(articles));
    table.bar("", articles, 0);
    if (evidence.source() == DateSource.NONE) {
      html.number("").number("").number("");
    } else {
      html.number(Figures.percent(from(evidence, SURE), articles))
          .number(Figures.percent(articles - from(evidence, LIKELY), articles))
          .number(Figures.count(evidence.conflicts()));
    }
    table.endRow();
  }

  private static long from(DateEvidence evidence, int tenth) {
    List<Long> bins = evidence.confidence();
    return bins.subList(tenth, bins.size()).stream().mapToLong(Long::longValue).sum();
  }
}
