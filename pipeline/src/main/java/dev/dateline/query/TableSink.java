package dev.dateline.query;

import dev.dateline.article.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints an answer as a table for people: columns aligned, long values cut, numbers to the right.
 *
 * <p>The widths are those of the first rows, which are kept until they are known.
 */
public final class TableSink implements RowSink {

  private static final int ROWS_MEASURED = 1_000;
  private static final int WIDEST = 60;
  private static final String ABSENT = "NULL";

  private final PrintWriter out;
  private final List<List<String>> waiting = new ArrayList<>();
  private List<AnswerColumn> columns = List.of();
  private int[] widths = {};
  private long rows;

  /** Prints to a writer. */
  public TableSink(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(List<AnswerColumn> columns) {
    this.columns = columns;
    widths = new int[columns.size()];
    waiting.add(columns.stream().map(column -> cell(column.name())).toList());
  }

  @Override
  public void row(List<String> values) {
    List<String> cells = values.stream().map(TableSink::cell).toList();
    rows++;
    if (rows <= ROWS_MEASURED) {
      waiting.add(cells);
    } else {
      printWaiting();
      print(cells);
    }
  }

  @Override
  public void end() {
    printWaiting();
    out.print(String.format(Locale.ROOT, "(%,d %s)%n", rows, rows == 1 ? "row" : "rows"));
    out.flush();
  }

  private void printWaiting() {
    if (waiting.isEmpty()) {
      return;
    }
    for (List<String> cells : waiting) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(cells.get(i)));
      }
    }
    print(waiting.get(0));
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : "-+-").append("-".repeat(widths[i]));
    }
    out.print(line + "\n");
    waiting.subList(1, waiting.size()).forEach(this::print);
    waiting.clear();
  }

  private void print(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(Math.max(0, widths[i] - TextWidth.of(cells.get(i))));
      boolean right = columns.get(i).kind() == AnswerColumn.Kind.NUMBER;
      line.append(i == 0 ? "" : " | ");
      line.append(right ? blanks + cells.get(i) : cells.get(i) + blanks);
    }
    out.print(line.toString().stripTrailing() + "\n");
  }

  private static String cell(String value) {
    return value == null ? ABSENT : Printable.of(value, WIDEST);
  }
}
