package dev.dateline.report;

import dev.dateline.report.RunReport.Change;
import dev.dateline.report.RunReport.File;
import dev.dateline.report.RunReport.Run;
import dev.dateline.report.RunReport.StageTime;
import dev.dateline.report.RunReport.TableFiles;
import java.util.List;
import java.util.Locale;

/** The parts of the page on the run itself: against others, its time, its files, its use. */
final class Housekeeping {

  private final RunPage page;
  private final RunReport report;

  Housekeeping(RunPage page, RunReport report) {
    this.page = page;
    this.report = report;
  }

  void changes() {
    List<Change> changes = report.changes();
    int before = changes.isEmpty() ? 0 : changes.get(0).earlier().size();
    Html html = page.begin("changes", "Changes", "Against the runs before", lead(before), false);
    html.markup("<table><caption class=sr>Figures of this run against the runs before</caption>")
        .markup("<thead><tr><th scope=col>Figure</th><th scope=col class=n>This run</th>");
    if (before > 0) {
      html.markup("<th scope=col class=n>Usually</th><th scope=col>Runs</th>");
    }
    html.markup("</tr></thead><tbody>");
    for (Change change : changes) {
      html.markup("<tr><th scope=row>").text(change.figure());
      if (change.unusual()) {
        html.markup(" <span class=mark>unusual</span>");
      }
      html.markup("</th>").number(Remarks.value(change.unit(), change.now()));
      if (before > 0) {
        html.number(change.earlier().isEmpty() ? "" : Remarks.value(change.unit(), change.usual()));
        html.markup("<td>");
        spark(html, change);
        html.markup("</td>");
      }
      html.markup("</tr>");
    }
    html.markup("</tbody></table>");
    page.end();
  }

  private String lead(int before) {
    if (!report.run().members().isEmpty()) {
      return "This run was joined from others, and is compared with none.";
    }
    if (before == 0) {
      return "There is nothing to compare it with yet.";
    }
    return "Against the median of the "
        + (before == 1 ? "run" : before + " runs")
        + " before. "
        + (before < 3
            ? "Three are needed to tell what is unusual."
            : "Unusual is what differs by more than three times the usual spread.");
  }

  private static void spark(Html html, Change change) {
    double most = Math.max(change.now(), 1e-9);
    for (double value : change.earlier()) {
      most = Math.max(most, value);
    }
    int columns = change.earlier().size() + 1;
    html.markup(
        "<svg class=spark viewBox=\"0 0 "
            + Math.max(6, columns)
            + " 10\" preserveAspectRatio=none aria-hidden=true>");
    for (int i = 0; i < columns; i++) {
      boolean now = i == columns - 1;
      double height = Math.max(0.4, 10 * (now ? change.now() : change.earlier().get(i)) / most);
      html.markup(
          String.format(
              Locale.ROOT,
              "<rect%s x=\"%.1f\" y=\"%.2f\" width=\".8\" height=\"%.2f\"/>",
              now ? " class=on" : "",
              i + 0.1,
              10 - height,
              height));
    }
    html.markup("</svg>");
  }

  void run() {
    Run run = report.run();
    Html html = page.begin("run", "Run", "The run", "", false);
    html.markup("<table><caption class=sr>The run</caption><tbody>");
    row(html, "Id", run.id());
    row(html, "Place in the dataset", "run " + Words.count(run.sequence()));
    row(html, "Began", run.started());
    row(html, "Checked", run.sealed());
    row(
        html,
        "Read",
        Words.count(run.sourceFiles(), "file", "files") + ", " + Words.bytes(run.sourceBytes()));
    row(html, "From", String.join(", ", run.arguments()));
    if (!run.members().isEmpty()) {
      row(html, "Joined from", String.join(", ", run.members()));
    }
    row(html, "Dataset", run.root());
    row(html, "Version", "Dateline " + run.pipelineVersion() + ", " + run.format());
    run.settings().forEach((name, value) -> row(html, name, value));
    html.markup("</tbody></table>");
    stages(html);
    page.end();
  }

  private void stages(Html html) {
    html.markup("<h3>Time by stage</h3>");
    if (report.stages().isEmpty()) {
      html.markup("<p class=soft>The runner gave none.</p>");
      return;
    }
    long most = report.stages().stream().mapToLong(stage -> millis(stage)).max().orElse(1);
    BarTable table = BarTable.begin(html, "Work by stage", most, "Stage", "Work", "");
    for (StageTime stage : report.stages()) {
      table.row(stage.stage()).number(Words.seconds(stage.seconds()));
      table.bar("", millis(stage), 0);
      table.endRow();
    }
    table.end();
    html.markup("<p class=\"small soft\">Added up over all threads.</p>");
  }

  private static long millis(StageTime stage) {
    return Math.round(stage.seconds() * 1000);
  }

  private static void row(Html html, String name, String value) {
    html.markup("<tr><th scope=row>")
        .text(name)
        .markup("</th><td>")
        .data(value, 400)
        .markup("</td></tr>");
  }

  void files() {
    RunReport.Files files = report.files();
    Html html =
        page.begin(
            "files",
            "Files",
            "Files",
            Words.count(files.count(), "row file", "row files")
                + ", "
                + Words.bytes(files.bytes())
                + ". The manifest holds the checksum of each.",
            false);
    html.markup("<table><caption class=sr>Files by table</caption><thead><tr>")
        .markup("<th scope=col>Table</th><th scope=col class=n>Files</th>")
        .markup(
            "<th scope=col class=n>Rows</th><th scope=col class=n>Size</th></tr></thead><tbody>");
    for (TableFiles table : files.tables()) {
      html.markup("<tr><th scope=row>").text(table.table()).markup("</th>");
      html.number(Words.count(table.files())).number(Words.count(table.rows()));
      html.number(Words.bytes(table.bytes())).markup("</tr>");
    }
    html.markup("</tbody></table><details><summary>");
    html.text(
            files.largest().size() < files.count()
                ? "The largest " + files.largest().size()
                : "Every file")
        .markup("</summary><table><caption class=sr>Files</caption><tbody>");
    for (File file : files.largest()) {
      html.markup("<tr><th scope=row class=path>").data(file.path()).markup("</th>");
      html.number(Words.count(file.rows(), "row", "rows"));
      html.number(Words.bytes(file.bytes())).markup("</tr>");
    }
    html.markup("</tbody></table></details>");
    page.end();
  }

  void query() {
    Run run = report.run();
    boolean parquet = run.format().equals("parquet");
    Html html =
        page.begin(
            "query",
            "Query",
            "Ask it something",
            parquet
                ? "With DuckDB, from any folder; what joins and what columns there are stands in"
                    + " docs/QUERYING.md and docs/SCHEMA.md."
                : "The files are Avro; docs/QUERYING.md says what reads them.",
            false);
    if (parquet) {
      html.markup(
              "<h3>Who was named most on each day</h3><pre tabindex=0 role=region aria-label=SQL>")
          .text(sql(run))
          .markup("</pre><h3>The same rows in Python</h3>")
          .markup("<pre tabindex=0 role=region aria-label=Python>")
          .text(python(run))
          .markup("</pre>");
    }
    page.end();
  }

  private static String sql(Run run) {
    return """
        SELECT date, entity.name, count(*) AS articles
        FROM (SELECT date, unnest(entities) AS entity
              FROM read_parquet('%s',
                                hive_partitioning = true))
        WHERE entity.type = 'PERSON'
        GROUP BY ALL ORDER BY articles DESC LIMIT 20;"""
        .formatted(articles(run).replace("'", "''"));
  }

  private static String python(Run run) {
    return """
        import duckdb
        articles = duckdb.read_parquet('%s',
                                       hive_partitioning=True)
        articles.select('date, headline, date_source, language').show()"""
        .formatted(articles(run).replace("\\", "\\\\").replace("'", "\\'"));
  }

  private static String articles(Run run) {
    return run.root() + "/data/run=*/articles/date=*/*.parquet";
  }
}
