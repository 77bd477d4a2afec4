package dev.dateline.report.page;

import dev.dateline.report.data.DatasetReport;
import dev.dateline.report.data.DatasetReport.Trend;
import dev.dateline.report.html.ColumnChart;
import dev.dateline.report.html.DateBins;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.html.Sparkline;
import dev.dateline.report.wording.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names over time: those that were asked for, and those that are named most. */
final class TrendSections {

  private static final int MOST_MONTHS = 36;

  private TrendSections() {}

  /** A section for each name that was asked for. */
  static List<Section> asked(DatasetReport report) {
    List<Section> sections = new ArrayList<>();
    for (Trend trend : report.trends()) {
      sections.add(
          Section.wide("asked" + sections.size(), "Asked", "Trend of a name", "", chart(trend)));
    }
    return sections;
  }

  private static Html chart(Trend trend) {
    Html html = new Html();
    html.markup("<p class=lead>")
        .data(trend.name())
        .text(
            ": "
                + Figures.count(
                    trend.articles(), "dated article names it", "dated articles name it")
                + ", in all runs.")
        .markup("</p>");
    if (!trend.times().isEmpty()) {
      SortedMap<LocalDate, Long> days = new TreeMap<>();
      trend.times().forEach((date, count) -> days.put(LocalDate.parse(date), count));
      new ColumnChart(
              "Articles that name " + trend.name() + " by date.", "articles", DateBins.of(days))
          .add(html);
    }
    return html;
  }

  static Section mostNamed(DatasetReport report) {
    Html html = new Html();
    html.markup("<div class=cols>");
    names(html, "People", report.people());
    names(html, "Organisations", report.organizations());
    names(html, "Places", report.locations());
    html.markup("</div>");
    return Section.wide(
        "names",
        "Names",
        "Most named, over time",
        "By month of publication, without empty months, from the reports of the latest "
            + Figures.count(report.reportsRead(), "run", "runs")
            + ": a name is counted in runs where it is among the most named. `dateline report"
            + " --entity NAME` counts a name in every row.",
        html);
  }

  private static void names(Html html, String title, List<Trend> trends) {
    SortedSet<String> all = new TreeSet<>();
    trends.forEach(trend -> all.addAll(trend.times().keySet()));
    List<String> months =
        List.copyOf(all).subList(Math.max(0, all.size() - MOST_MONTHS), all.size());
    html.markup("<div><h3>").text(title).markup("</h3>");
    if (trends.isEmpty()) {
      html.markup("<p class=soft>None named.</p></div>");
      return;
    }
    html.markup("<table><caption class=sr>").text(title + " over time").markup("</caption>");
    html.markup(
            "<thead><tr><th scope=col>Name</th><th scope=col class=n>Articles</th><th scope=col>")
        .text(months.isEmpty() ? "" : months.get(0) + " to " + months.get(months.size() - 1))
        .markup("</th></tr></thead><tbody>");
    for (Trend trend : trends) {
      html.markup("<tr><th scope=row>").data(trend.name(), 60).markup("</th>");
      html.number(Figures.count(trend.articles())).markup("<td>");
      sparkline(html, trend, months);
      html.markup("</td></tr>");
    }
    html.markup("</tbody></table></div>");
  }

  private static void sparkline(Html html, Trend trend, List<String> months) {
    double most = trend.times().values().stream().mapToDouble(Long::doubleValue).max().orElse(1);
    List<Double> values =
        months.stream().map(month -> (double) trend.times().getOrDefault(month, 0L)).toList();
    Sparkline.add(html, values, most, 0, 0);
  }
}
