package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.html.BarTable;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;

/** The articles that were written with a flag. */
final class FlagsSection {

  private FlagsSection() {}

  static Section of(RunReport report) {
    Html html = new Html();
    if (report.flags().isEmpty()) {
      html.markup("<p>None.</p>");
    } else {
      table(html, report);
    }
    return Section.narrow(
        "flags", "Flags", "Reservations", "Articles that were written with a flag.", html);
  }

  private static void table(Html html, RunReport report) {
    long most = report.flags().values().stream().mapToLong(Long::longValue).max().orElse(1);
    BarTable table = BarTable.begin(html, "Articles by flag", most, "Flag", "Articles", "");
    report
        .flags()
        .forEach(
            (flag, count) -> {
              html.markup("<tr><th scope=row><code>")
                  .text(flag.name())
                  .markup("</code><br><span class=\"small soft\">")
                  .text(flag.meaning())
                  .markup("</span></th>")
                  .number(Figures.count(count));
              table.bar("", count, 0);
              table.endRow();
            });
    table.end();
  }
}
