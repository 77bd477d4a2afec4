package dev.dateline.report.html;

import java.util.Locale;

/** A table with a bar in each row. */
public final class BarTable {

  private final Html page;
  private final long most;

  private BarTable(Html page, long most) {
    this.page = page;
    this.most = Math.max(1, most);
  }

  /**
   * Begins a table.
   *
   * @param caption what it shows, for those who do not see it
   * @param most the value of the longest bar
   * @param columns names of the columns; that of the bars is empty
   */
  public static BarTable begin(Html page, String caption, long most, String... columns) {
    page.markup("<table><caption class=sr>").text(caption).markup("</caption><thead><tr>");
    for (int i = 0; i < columns.length; i++) {
      page.markup(
              columns[i].isEmpty() ? "<td>" : i == 0 ? "<th scope=col>" : "<th scope=col class=n>")
          .text(columns[i])
          .markup(columns[i].isEmpty() ? "</td>" : "</th>");
    }
    page.markup("</tr></thead><tbody>");
    return new BarTable(page, most);
  }

  /** Begins a row with a name from a closed list. */
  public Html row(String name) {
    return page.markup("<tr><th scope=row>").text(name).markup("</th>");
  }

  /** Begins a row with a name from documents. */
  public Html dataRow(String name) {
    return page.markup("<tr><th scope=row>").data(name, 90).markup("</th>");
  }

  /** Adds a cell with a bar, and another behind it. */
  public void bar(String kind, long value, long more) {
    page.markup("<td class=b aria-hidden=true>");
    piece(kind, value);
    if (more > 0) {
      piece("more", more);
    }
    page.markup("</td>");
  }

  /** Ends a row. */
  public void endRow() {
    page.markup("</tr>");
  }

  /** Ends the table. */
  public void end() {
    page.markup("</tbody></table>");
  }

  private void piece(String kind, long value) {
    page.markup("<i" + (kind.isEmpty() ? "" : " class=" + kind))
        .markup(String.format(Locale.ROOT, " style=\"width:%.2f%%\"></i>", 100.0 * value / most));
  }
}
