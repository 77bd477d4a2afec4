package dev.dateline.report.page;

import dev.dateline.report.data.RunReport.Counts;
import dev.dateline.report.html.Html;
import dev.dateline.report.wording.Figures;
import java.util.List;
import java.util.Locale;

/** The books as a flow chart, from the documents read to their outcomes. */
final class FlowChart {

  private static final double HEIGHT = 400;
  private static final double GAP = 14;

  /** What is there is seen, however little it is. */
  private static final double THINNEST = 3;

  private FlowChart() {}

  private record Branch(String kind, String name, long count, String detail) {}

  /** Adds the flow to a page. */
  static void add(Html page, Counts books) {
    List<Branch> branches = branches(books);
    page.markup("<div class=flow><div class=in><b>")
        .text(Figures.count(books.read()))
        .markup("</b><small>" + (books.read() == 1 ? "document" : "documents") + "<br>read</small>")
        .markup("</div>");
    ribbons(page, books, branches);
    page.markup("<ol>");
    for (Branch branch : branches) {
      page.markup("<li><span class=\"chip " + branch.kind() + "\"></span><b>")
          .text(Figures.count(branch.count()))
          .markup("</b> ")
          .text(branch.name())
          .markup(" <span class=soft>")
          .text(Figures.percent(branch.count(), books.read()))
          .markup("</span><small>")
          .text(branch.detail())
          .markup("</small></li>");
    }
    page.markup("</ol></div>\n");
  }

  private static List<Branch> branches(Counts books) {
    return List.of(
        new Branch("written", "dated articles", books.dated(), dates(books)),
        new Branch("undated", "undated articles", books.undated(), "written to the table undated"),
        new Branch("copies", "copies", books.duplicates(), "of articles that are written already"),
        new Branch("refused", "refused", books.rejected(), "recorded with their reasons"));
  }

  private static String dates(Counts books) {
    if (books.dates().isEmpty()) {
      return "no date";
    }
    String first = books.dates().firstKey();
    String last = books.dates().lastKey();
    return first.equals(last)
        ? first
        : Figures.count(books.dates().size()) + " dates, " + first + " to " + last;
  }

  private static void ribbons(Html page, Counts books, List<Branch> branches) {
    page.markup(
        "<div class=ribbons><svg viewBox=\"0 0 100 "
            + (int) HEIGHT
            + "\" preserveAspectRatio=none aria-hidden=true focusable=false>");
    long shown = branches.stream().filter(branch -> branch.count() > 0).count();
    double room = HEIGHT - GAP * Math.max(0, shown - 1) - THINNEST * shown;
    double from = GAP * Math.max(0, shown - 1) / 2;
    double to = 0;
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      if (branch.count() > 0) {
        double size = THINNEST + room * branch.count() / books.read();
        ribbon(page, branch.kind(), from, to, size);
        leader(page, to + size / 2, HEIGHT * (i + 0.5) / branches.size());
        from += size;
        to += size + GAP;
      }
    }
    page.markup("</svg></div>");
  }

  private static void ribbon(Html page, String kind, double from, double to, double size) {
    page.markup(
        String.format(
            Locale.ROOT,
            "<path class=\"ribbon %s\" d=\"M4 %.1f C35 %.1f 35 %.1f 66 %.1f V%.1f"
                + " C35 %.1f 35 %.1f 4 %.1f Z\"/>",
            kind,
            from,
            from,
            to,
            to,
            to + size,
            to + size,
            from + size,
            from + size));
    page.markup(rect(kind, 0, from, size)).markup(rect(kind, 66, to, size));
  }

  private static String rect(String kind, double x, double y, double size) {
    return String.format(
        Locale.ROOT,
        "<rect class=%s x=\"%.0f\" y=\"%.1f\" width=4 height=\"%.1f\"/>",
        kind,
        x,
        y,
        size);
  }

  private static void leader(Html page, double from, double to) {
    page.markup(
        String.format(
            Locale.ROOT,
            "<path class=leader d=\"M70 %.1f C85 %.1f 85 %.1f 100 %.1f\"/>",
            from,
            from,
            to,
            to));
  }
}
