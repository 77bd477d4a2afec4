package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Page;
import java.util.List;

/** The report of a run as a page: one file that opens from disk. */
public final class RunPage {

  private RunPage() {}

  /** The page of a report. */
  public static String of(RunReport report) {
    return Page.of(
        "Dateline run " + report.run().id(),
        RunHeader.of(report),
        List.of(
            BooksSection.of(report),
            DateSections.days(report),
            ComparisonSection.of(report),
            DateSections.evidence(report),
            TextSections.languages(report),
            TextSections.lengths(report),
            NameSections.mostNamed(report),
            NameSections.together(report),
            StoriesSection.of(report),
            CopiesSection.of(report),
            RejectionsSection.of(report),
            RemovedSection.of(report),
            SitesSection.of(report.sites()),
            TextSections.largest(report),
            FlagsSection.of(report),
            RunSections.run(report),
            RunSections.files(report),
            QuerySection.of(report)),
        footer(report));
  }

  private static Html footer(RunReport report) {
    return new Html()
        .markup("<p>Made by Dateline ")
        .text(report.run().pipelineVersion())
        .markup(" from the rows of the run; <span class=path>report.json</span> next to this file")
        .markup(" holds the same figures. Times are UTC, sizes decimal.</p>");
  }
}
