package dev.dateline.report.html;

import dev.dateline.report.wording.Figures;
import java.util.List;
import java.util.Locale;

/** A chart of columns: drawn as SVG, described in a sentence, and folded out as a table. */
public final class ColumnChart {

  private static final double HEIGHT = 100;
  private static final double GAP = 0.18;

  /**
   * A column.
   *
   * @param label below it
   * @param value its height
   */
  public record Column(String label, long value) {}

  private final String summary;
  private final String unit;
  private final List<Column> columns;

  /**
   * A chart.
   *
   * @param summary what it shows, in a sentence
   * @param unit what is counted, such as articles
   */
  public ColumnChart(String summary, String unit, List<Column> columns) {
    this.summary = summary;
    this.unit = unit;
    this.columns = columns;
  }

  /** Adds the chart to a page. */
  public void add(Html page) {
    long most = Math.max(1, columns.stream().mapToLong(Column::value).max().orElse(1));
    page.markup("<figure><div class=plot><span class=most aria-hidden=true>")
        .text(Figures.count(most))
        .markup("</span><svg viewBox=\"0 0 " + columns.size() + " 100\" ")
        .markup("preserveAspectRatio=none role=img tabindex=0 aria-label=\"")
        .markup(Html.attribute(summary + " Arrow keys walk through the columns."))
        .markup("\">");
    for (int i = 0; i < columns.size(); i++) {
      add(page, i, columns.get(i), most);
    }
    page.markup("</svg></div>");
    axis(page);
    page.markup("<p class=said aria-live=polite></p></figure>");
    table(page);
  }

  private void add(Html page, int place, Column column, long most) {
    // What is there is seen, however little it is.
    double height =
        column.value() == 0 ? 0 : Math.max(1.5, HEIGHT * column.value() / (double) most);
    page.markup(
            String.format(
                Locale.ROOT,
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"><title>",
                place + GAP / 2,
                HEIGHT - height,
                1 - GAP,
                height))
        .text(column.label() + ": " + Figures.count(column.value()) + " " + unit)
        .markup("</title></rect>");
  }

  private void axis(Html page) {
    page.markup("<div class=axis aria-hidden=true><span>").text(columns.get(0).label());
    if (columns.size() > 2) {
      page.markup("</span><span>").text(columns.get(columns.size() / 2).label());
    }
    if (columns.size() > 1) {
      page.markup("</span><span>").text(columns.get(columns.size() - 1).label());
    }
    page.markup("</span></div>");
  }

  private void table(Html page) {
    page.markup("<details><summary>The numbers</summary><table><caption class=sr>")
        .text(summary)
        .markup("</caption><thead><tr><th scope=col></th><th scope=col class=n>")
        .text(unit)
        .markup("</th></tr></thead><tbody>");
    for (Column column : columns) {
      if (column.value() > 0) {
        page.markup("<tr><th scope=row>")
            .text(column.label())
            .markup("</th>")
            .number(Figures.count(column.value()))
            .markup("</tr>");
      }
    }
    page.markup("</tbody></table></details>");
  }
}
