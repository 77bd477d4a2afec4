package dev.dateline.report;

import dev.dateline.report.RunReport.Counts;
import dev.dateline.report.RunReport.Level;
import dev.dateline.report.RunReport.Remark;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report of a run as a page: one file that opens from disk. */
final class RunPage {

  private static final int MOST_REMARKS = 6;

  private final RunReport report;
  private final Html html = new Html();
  private final Map<String, String> sections = new LinkedHashMap<>();

  private RunPage(RunReport report) {
    this.report = report;
  }

  /** The page of a report. */
  static String of(RunReport report) {
    return new RunPage(report).page();
  }

  private String page() {
    books();
    Content content = new Content(this, report);
    Handling handling = new Handling(this, report);
    Housekeeping housekeeping = new Housekeeping(this, report);
    content.days();
    housekeeping.changes();
    content.dating();
    content.languages();
    content.lengths();
    content.names();
    content.together();
    handling.copies();
    handling.rejections();
    handling.removed();
    content.largest();
    handling.flags();
    housekeeping.run();
    housekeeping.files();
    housekeeping.query();
    return Shell.page("Dateline run " + report.run().id(), header(), sections, html, footer());
  }

  /**
   * Begins a section; everything up to {@link #end} belongs to it.
   *
   * @param id by which links reach it
   * @param link its short name
   * @param name its title
   * @param lead a sentence below the title; may be empty
   * @param wide whether it takes the whole width
   */
  Html begin(String id, String link, String name, String lead, boolean wide) {
    sections.put(id, link);
    html.markup("<section id=" + id + (wide ? " class=wide" : "") + "><h2>")
        .text(name)
        .markup("</h2>");
    if (!lead.isEmpty()) {
      html.markup("<p class=lead>").text(lead).markup("</p>");
    }
    return html;
  }

  /** Ends a section. */
  void end() {
    html.markup("</section>\n");
  }

  private Html header() {
    Html header = new Html();
    header
        .markup("<p class=eyebrow>Dateline run report &middot; published ")
        .text(report.run().sealed().substring(0, "2021-08-04T12:30".length()).replace('T', ' '))
        .markup(" UTC</p><h1>Run ")
        .data(report.run().id())
        .markup("</h1>\n");
    verdict(header);
    tiles(header);
    return header;
  }

  private void verdict(Html header) {
    Level worst = report.remarks().isEmpty() ? Level.NOTE : report.remarks().get(0).level();
    header
        .markup(
            "<div class=\"verdict "
                + (worst == Level.NOTE ? "good" : worst == Level.LOOK ? "look" : "act"))
        .markup("\" role=region aria-label=Verdict><strong>")
        .text(
            switch (worst) {
              case NOTE -> "\u2713 A good night";
              case LOOK -> "! Worth a look";
              case ACT -> "\u2717 Somebody has to act";
            })
        .markup("</strong><p>")
        .text(sentence(report.books()))
        .markup("</p>");
    if (!report.remarks().isEmpty()) {
      header.markup("<ul>");
      int shown = Math.min(MOST_REMARKS, report.remarks().size());
      for (Remark remark : report.remarks().subList(0, shown)) {
        header
            .markup("<li><a href=\"#" + remark.section() + "\">")
            .text(remark.text())
            .markup("</a></li>");
      }
      if (shown < report.remarks().size()) {
        header
            .markup("<li>")
            .text("and " + (report.remarks().size() - shown) + " more, marked below")
            .markup("</li>");
      }
      header.markup("</ul>");
    }
    header.markup("</div>\n");
  }

  private static String sentence(Counts books) {
    return Words.count(books.read(), "document was read: ", "documents were read: ").trim()
        + " "
        + Words.count(books.written(), "article", "articles")
        + " written, "
        + Words.count(books.duplicates(), "copy", "copies")
        + ", "
        + Words.count(books.rejected())
        + " refused. The books add up.";
  }

  private void tiles(Html header) {
    Counts books = report.books();
    header.markup("<ul class=tiles>");
    tile(header, Words.count(books.written()), "articles written");
    tile(header, Words.count(books.dates().size()), books.dates().size() == 1 ? "date" : "dates");
    tile(header, Words.percent(books.dated(), books.written()), "of them dated");
    tile(header, Words.percent(books.rejected(), books.read()), "refused");
    tile(header, Words.count(report.names().distinct()), "names told apart");
    tile(header, Words.bytes(report.files().bytes()), "on disk");
    tile(header, Words.seconds(report.run().seconds()), "start to finish");
    header.markup("</ul>\n");
  }

  private static void tile(Html header, String value, String name) {
    header.markup("<li><b>").text(value).markup("</b><span>").text(name).markup("</span></li>");
  }

  private void books() {
    Counts books = report.books();
    begin("books", "Books", "The books", "Every document that was read is accounted for.", true);
    FlowChart.add(html, books);
    html.markup("<p>")
        .text(
            Words.count(books.read())
                + " read = "
                + Words.count(books.written())
                + " written + "
                + Words.count(books.duplicates())
                + " copies + "
                + Words.count(books.rejected())
                + " refused")
        .markup("</p>");
    if (report.run().unchanged() > 0) {
      html.markup("<p class=soft>")
          .text(
              Words.count(report.run().unchanged(), "file stands", "files stand")
                  + " unchanged since an earlier run and did not have to be read.")
          .markup("</p>");
    }
    end();
  }

  private Html footer() {
    RunReport.Run run = report.run();
    Html footer = new Html();
    footer
        .markup("<p>Made by Dateline ")
        .text(run.pipelineVersion())
        .markup(" from the rows of the run; <span class=path>report.json</span> beside this file")
        .markup(" holds the same figures. Times are UTC, sizes decimal.</p>");
    return footer;
  }
}
