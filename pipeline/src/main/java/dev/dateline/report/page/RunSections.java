package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.File;
import dev.dateline.report.data.RunReport.Run;
import dev.dateline.report.data.RunReport.StageTime;
import dev.dateline.report.data.RunReport.TableFiles;
import dev.dateline.report.html.BarTable;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;

/** What ran, how long its stages took, and which files it wrote. */
final class RunSections {

  private RunSections() {}

  static Section run(RunReport report) {
    Run run = report.run();
    Html html = new Html();
    html.markup("<table><caption class=sr>The run</caption><tbody>");
    row(html, "Id", run.id());
    row(html, "Place in the dataset", "run " + Figures.count(run.sequence()));
    row(html, "Began", run.started());
    row(html, "Checked", run.sealed());
    row(
        html,
        "Read",
        Figures.count(run.sourceFiles(), "file", "files")
            + ", "
            + Figures.bytes(run.sourceBytes()));
    row(html, "From", String.join(", ", run.arguments()));
    if (!run.members().isEmpty()) {
      row(html, "Joined from", String.join(", ", run.members()));
    }
    row(html, "Dataset", run.root());
    row(html, "Version", "Dateline " + run.pipelineVersion() + ", " + run.format());
    run.settings().forEach((name, value) -> row(html, name, value));
    html.markup("</tbody></table>");
    stages(html, report);
    return Section.narrow("run", "Run", "The run", "", html);
  }

  private static void row(Html html, String name, String value) {
    html.markup("<tr><th scope=row>")
        .text(name)
        .markup("</th><td>")
        .data(value, 400)
        .markup("</td></tr>");
  }

  private static void stages(Html html, RunReport report) {
    html.markup("<h3>Time by stage</h3>");
    if (report.stages().isEmpty()) {
      html.markup("<p class=soft>The runner reported none.</p>");
      return;
    }
    long most = report.stages().stream().mapToLong(stage -> millis(stage)).max().orElse(1);
    BarTable table = BarTable.begin(html, "Work by stage", most, "Stage", "Work", "");
    for (StageTime stage : report.stages()) {
      table.row(stage.stage()).number(Figures.seconds(stage.seconds()));
      table.bar("", millis(stage), 0);
      table.endRow();
    }
    table.end();
    html.markup("<p class=\"small soft\">Added up over all threads.</p>");
  }

  private static long millis(StageTime stage) {
    return Math.round(stage.seconds() * 1000);
  }

  static Section files(RunReport report) {
    RunReport.Files files = report.files();
    Html html = new Html();
    html.markup("<table><caption class=sr>Files by table</caption><thead><tr>")
        .markup("<th scope=col>Table</th><th scope=col class=n>Files</th>")
        .markup(
            "<th scope=col class=n>Rows</th><th scope=col class=n>Size</th></tr></thead><tbody>");
    for (TableFiles table : files.tables()) {
      html.markup("<tr><th scope=row>").text(table.table()).markup("</th>");
      html.number(Figures.count(table.files())).number(Figures.count(table.rows()));
      html.number(Figures.bytes(table.bytes())).markup("</tr>");
    }
    html.markup("</tbody></table><details><summary>");
    html.text(
            files.largest().size() < files.count()
                ? "The largest " + files.largest().size()
                : "Every file")
        .markup("</summary><table><caption class=sr>Files</caption><tbody>");
    for (File file : files.largest()) {
      html.markup("<tr><th scope=row class=path>").data(file.path()).markup("</th>");
      html.number(Figures.count(file.rows(), "row", "rows"));
      html.number(Figures.bytes(file.bytes())).markup("</tr>");
    }
    html.markup("</tbody></table></details>");
    return Section.narrow(
        "files",
        "Files",
        "Files",
        Figures.count(files.count(), "row file", "row files")
            + ", "
            + Figures.bytes(files.bytes())
            + ". The manifest holds the checksum of each.",
        html);
  }
}
