package dev.dateline.report.page;

import dev.dateline.report.data.DatasetReport.Run;
import dev.dateline.report.data.RunReport;
import dev.dateline.report.html.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A link from the page about a dataset to the page about a run. */
final class ReportLink {

  private ReportLink() {}

  /** Adds a link; nothing when the run has no page. */
  static void add(Html html, Run run, String text) {
    if (run.hasReport()) {
      String folder = URLEncoder.encode(run.id(), StandardCharsets.UTF_8).replace("+", "%20");
      html.markup("<a href=\"../data/run=" + folder + "/" + RunReport.PAGE + "\">")
          .text(text)
          .markup("</a>");
    }
  }
}
