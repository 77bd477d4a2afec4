package dev.dateline.report;

import dev.dateline.report.ColumnChart.Column;
import dev.dateline.report.DatasetReport.Night;
import dev.dateline.report.DatasetReport.Trend;
import dev.dateline.report.RunReport.LanguageCount;
import dev.dateline.report.RunReport.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All runs of a dataset on one page. */
final class DatasetPage {

  private static final int NIGHTS = 120;
  private static final int ROWS = 60;
  private static final int MOST_LANGUAGES = 12;
  private static final int MONTHS = 36;

  private final DatasetReport report;
  private final Html html = new Html();
  private final Map<String, String> sections = new LinkedHashMap<>();

  private DatasetPage(DatasetReport report) {
    this.report = report;
  }

  /** The page of a report. */
  static String of(DatasetReport report) {
    DatasetPage page = new DatasetPage(report);
    report.trends().forEach(page::asked);
    page.history();
    page.runs();
    page.growth();
    page.languages();
    new Calendar(report.dates(), page.begin("calendar", "Calendar", "Dates covered", "", true))
        .add();
    page.end();
    page.names();
    return Shell.page("Dateline dataset", page.header(), page.sections, page.html, page.footer());
  }

  private Html begin(String id, String link, String name, String lead, boolean wide) {
    sections.put(id, link);
    html.markup("<section id=" + id + (wide ? " class=wide" : "") + "><h2>")
        .text(name)
        .markup("</h2>");
    if (!lead.isEmpty()) {
      html.markup("<p class=lead>").text(lead).markup("</p>");
    }
    return html;
  }

  private void end() {
    html.markup("</section>\n");
  }

  private Html header() {
    Html header = new Html();
    List<Night> runs = report.runs();
    header.markup("<p class=eyebrow>Dateline dataset</p><h1>").data(report.root()).markup("</h1>");
    if (runs.isEmpty()) {
      return header.markup("<p>No run is published yet.</p>");
    }
    Night last = runs.get(runs.size() - 1);
    header
        .markup(
            "<div class=\"verdict "
                + css(last.worst())
                + "\" role=region aria-label=Verdict><strong>")
        .text(verdict(last.worst()) + ": the last run, ")
        .data(last.id())
        .markup("</strong><p>")
        .text(
            Words.count(last.read(), "document", "documents")
                + " read, "
                + Words.count(last.written(), "article", "articles")
                + " written, published "
                + day(last.sealed())
                + ". ");
    link(header, last, "Its report");
    header.markup("</p></div><ul class=tiles>");
    tile(header, Words.count(runs.size()), runs.size() == 1 ? "run" : "runs");
    tile(header, Words.count(runs.stream().mapToLong(Night::written).sum()), "articles");
    tile(header, Words.count(report.dates().size()), "dates");
    tile(header, Words.count(runs.stream().mapToLong(Night::duplicates).sum()), "copies");
    tile(header, Words.count(runs.stream().mapToLong(Night::rejected).sum()), "refused");
    tile(header, Words.bytes(runs.stream().mapToLong(Night::bytes).sum()), "on disk");
    return header.markup("</ul>");
  }

  private static void tile(Html header, String value, String name) {
    header.markup("<li><b>").text(value).markup("</b><span>").text(name).markup("</span></li>");
  }

  private static String css(Level level) {
    return level == Level.NOTE ? "good" : level == Level.LOOK ? "look" : "act";
  }

  private static String verdict(Level level) {
    return switch (level) {
      case NOTE -> "\u2713 Good";
      case LOOK -> "! Worth a look";
      case ACT -> "\u2717 Somebody has to act";
    };
  }

  private static String day(String time) {
    return time.substring(0, "2021-08-04T12:30".length()).replace('T', ' ') + " UTC";
  }

  private static void link(Html html, Night night, String text) {
    if (night.hasReport()) {
      String folder = URLEncoder.encode(night.id(), StandardCharsets.UTF_8).replace("+", "%20");
      html.markup("<a href=\"../data/run=" + folder + "/" + RunFiles.PAGE + "\">")
          .text(text)
          .markup("</a>");
    }
  }

  private void asked(Trend trend) {
    begin("asked" + sections.size(), "Asked", "Trend of a name", "", true);
    html.markup("<p class=lead>")
        .data(trend.name())
        .text(
            ": "
                + Words.count(trend.articles(), "dated article names it", "dated articles name it")
                + ", in all runs.")
        .markup("</p>");
    if (!trend.times().isEmpty()) {
      SortedMap<LocalDate, Long> days = new TreeMap<>();
      trend.times().forEach((date, count) -> days.put(LocalDate.parse(date), count));
      new ColumnChart(
              "Articles that name " + trend.name() + " by date.", "articles", DateBins.of(days))
          .add(html);
    }
    end();
  }

  private void history() {
    begin("history", "History", "History of the runs", "", true);
    List<Night> runs = latest(NIGHTS);
    if (runs.isEmpty()) {
      html.markup("<p>No run yet.</p>");
    } else {
      String summary =
          "Documents read by the latest "
              + (runs.size() == 1 ? "run." : Words.count(runs.size()) + " runs, in their order.");
      html.markup("<p class=lead>").text(summary).markup("</p>");
      new ColumnChart(
              summary,
              "documents read",
              runs.stream().map(night -> new Column(night.id(), night.read())).toList())
          .add(html);
    }
    end();
  }

  private List<Night> latest(int most) {
    List<Night> runs = report.runs();
    return runs.subList(Math.max(0, runs.size() - most), runs.size());
  }

  private void runs() {
    begin("runs", "Runs", "Runs", "The latest first.", true);
    html.markup(
            "<div class=scroll tabindex=0 role=region aria-label=Runs><table><caption class=sr>")
        .markup(
            "The latest runs</caption><thead><tr><th scope=col>Run</th><th scope=col>Night</th>");
    for (String name :
        List.of("Published", "Read", "Written", "Undated", "Copies", "Refused", "Size", "Took")) {
      html.markup("<th scope=col class=n>").text(name).markup("</th>");
    }
    html.markup("</tr></thead><tbody>");
    List<Night> nights = new ArrayList<>(latest(ROWS));
    Collections.reverse(nights);
    nights.forEach(this::row);
    html.markup("</tbody></table></div>");
    if (report.runs().size() > ROWS) {
      html.markup("<p class=\"small soft\">")
          .text("Older ones: `dateline runs`, or index.json beside this page.")
          .markup("</p>");
    }
    end();
  }

  private void row(Night night) {
    html.markup("<tr><th scope=row>").data(night.id(), 60).markup("</th><td>");
    if (night.worst() == Level.NOTE) {
      html.text("\u2713 good ");
    } else {
      html.markup("<span class=mark>").text(verdict(night.worst())).markup("</span> ");
    }
    link(html, night, "report");
    html.markup("</td>");
    html.number(day(night.sealed()));
    html.number(Words.count(night.read())).number(Words.count(night.written()));
    html.number(Words.percent(night.undated(), night.written()));
    html.number(Words.percent(night.duplicates(), night.read()));
    html.number(Words.percent(night.rejected(), night.read()));
    html.number(Words.bytes(night.bytes())).number(Words.seconds(night.seconds()));
    html.markup("</tr>");
  }

  private void growth() {
    begin("growth", "Growth", "Growth", "", false);
    List<Column> columns = new ArrayList<>();
    long sum = 0;
    for (Night night : report.runs()) {
      sum += night.written();
      columns.add(new Column("after " + night.id(), sum));
    }
    if (columns.isEmpty()) {
      html.markup("<p>No run yet.</p>");
    } else {
      String summary =
          Words.count(sum, "article", "articles") + " after the last run; counted after each.";
      html.markup("<p class=lead>").text(summary).markup("</p>");
      new ColumnChart(
              "Articles in the dataset. " + summary,
              "articles",
              columns.subList(Math.max(0, columns.size() - NIGHTS), columns.size()))
          .add(html);
    }
    end();
  }

  private void names() {
    begin(
        "names",
        "Names",
        "Most named, over time",
        "By month of publication, leaving out months without any, told from the reports of the latest "
            + Words.count(report.reportsRead(), "run", "runs")
            + ": a name counts where it is among the most named of a run. `dateline report"
            + " --entity NAME` counts one in every row.",
        true);
    html.markup("<div class=cols>");
    names("People", report.people());
    names("Organisations", report.organizations());
    names("Places", report.locations());
    html.markup("</div>");
    end();
  }

  private void names(String title, List<Trend> trends) {
    SortedSet<String> all = new TreeSet<>();
    trends.forEach(trend -> all.addAll(trend.times().keySet()));
    List<String> months = List.copyOf(all).subList(Math.max(0, all.size() - MONTHS), all.size());
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
      html.number(Words.count(trend.articles())).markup("<td>");
      spark(trend, months);
      html.markup("</td></tr>");
    }
    html.markup("</tbody></table></div>");
  }

  private void spark(Trend trend, List<String> months) {
    long most = trend.times().values().stream().mapToLong(Long::longValue).max().orElse(1);
    html.markup(
        "<svg class=spark viewBox=\"0 0 "
            + Math.max(6, months.size())
            + " 10\" preserveAspectRatio=none aria-hidden=true>");
    for (int i = 0; i < months.size(); i++) {
      double height = 10.0 * trend.times().getOrDefault(months.get(i), 0L) / most;
      html.markup(
          String.format(
              Locale.ROOT,
              "<rect class=on x=\"%.1f\" y=\"%.2f\" width=\".8\" height=\"%.2f\"/>",
              i + 0.1,
              10 - height,
              height));
    }
    html.markup("</svg>");
  }

  private void languages() {
    begin("languages", "Languages", "Languages", "", false);
    List<LanguageCount> languages = report.languages();
    long all = languages.stream().mapToLong(LanguageCount::articles).sum();
    BarTable table =
        BarTable.begin(html, "Articles by language", all, "Language", "Articles", "", "Share");
    for (LanguageCount language :
        languages.subList(0, Math.min(MOST_LANGUAGES, languages.size()))) {
      table.row(Words.language(language.code())).number(Words.count(language.articles()));
      table.bar("", language.articles(), 0);
      html.number(Words.percent(language.articles(), all));
      table.endRow();
    }
    table.end();
    end();
  }

  private Html footer() {
    return new Html()
        .markup("<p>Written anew whenever a run is published; ")
        .markup("<span class=path>index.json</span> beside this page holds the same figures, ")
        .markup("<span class=path>metrics.prom</span> those for monitors.</p>");
  }
}
