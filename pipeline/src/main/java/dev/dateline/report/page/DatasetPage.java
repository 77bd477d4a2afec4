package dev.dateline.report.page;

import dev.dateline.report.data.DatasetReport;
import dev.dateline.report.html.Calendar;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Page;
import dev.dateline.report.html.Section;
import java.util.ArrayList;
import java.util.List;

/** All runs of a dataset on one page. */
public final class DatasetPage {

  private DatasetPage() {}

  /** The page of a report. */
  public static String of(DatasetReport report) {
    List<Section> sections = new ArrayList<>(TrendSections.asked(report));
    sections.add(HistorySections.history(report));
    sections.add(RunListSection.of(report));
    sections.add(HistorySections.growth(report));
    sections.add(DatasetLanguagesSection.of(report));
    sections.add(SitesSection.of(report.sites()));
    sections.add(calendar(report));
    sections.add(TrendSections.mostNamed(report));
    return Page.of("Dateline dataset", DatasetHeader.of(report), sections, footer());
  }

  private static Section calendar(DatasetReport report) {
    Html html = new Html();
    Calendar.add(html, report.dates());
    return Section.wide("calendar", "Calendar", "Dates covered", "", html);
  }

  private static Html footer() {
    return new Html()
        .markup("<p>Updated whenever a run is published; ")
        .markup("<span class=path>index.json</span> next to this page holds the same figures, ")
        .markup("<span class=path>metrics.prom</span> those for monitoring.</p>");
  }
}
