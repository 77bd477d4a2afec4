package dev.dateline.report.page;

import dev.dateline.report.data.RunReport;
import dev.dateline.report.data.RunReport.Counts;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import dev.dateline.report.wording.Labels;

/** The books: the outcome of every document that was read. */
final class BooksSection {

  private BooksSection() {}

  static Section of(RunReport report) {
    Counts books = report.books();
    Html html = new Html();
    FlowChart.add(html, books);
    html.markup("<p>")
        .text(
            Figures.count(books.read())
                + " read = "
                + Figures.count(books.written())
                + " written + "
                + Figures.count(books.duplicates())
                + " copies + "
                + Figures.count(books.rejected())
                + " refused")
        .markup("</p>");
    if (report.run().filesLeftOut() > 0) {
      html.markup("<p class=soft>")
          .text(
              Figures.count(report.run().filesLeftOut(), "file was", "files were")
                  + " left out by --exclude and not read.")
          .markup("</p>");
    }
    if (report.run().unchanged() > 0) {
      html.markup("<p class=soft>")
          .text(
              Figures.count(report.run().unchanged(), "file has", "files have")
                  + " not changed since an earlier run and did not have to be read.")
          .markup("</p>");
    }
    if (!report.run().passedOver().isEmpty()) {
      html.markup("<p class=soft>")
          .text(
              "Passed over, since they are not documents: "
                  + Labels.passedOver(report.run().passedOver())
                  + ".")
          .markup("</p>");
    }
    return Section.wide(
        "books", "Books", "The books", "Every document that was read is accounted for.", html);
  }
}
