package dev.dateline.query;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints a result as CSV that is safe to open in a spreadsheet: RFC 4180, all values but numbers
 * quoted, absent values empty, and no cell that a spreadsheet would run as a formula ({@link
 * SpreadsheetCell}).
 */
public final class CsvSink implements RowSink {

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LINE_END = "\r\n";

  private final PrintWriter out;
  private final boolean isMarked;
  private List<AnswerColumn> columns = List.of();
  private long cut;

  /**
   * Prints to a writer.
   *
   * @param isMarked whether a byte order mark comes first, so that some spreadsheets read UTF-8
   */
  public CsvSink(PrintWriter out, boolean isMarked) {
    this.out = out;
    this.isMarked = isMarked;
  }

  @Override
  public void begin(List<AnswerColumn> columns) {
    this.columns = columns;
    out.print(
        (isMarked ? BYTE_ORDER_MARK : "")
            + columns.stream()
                .map(column -> quoted(SpreadsheetCell.of(column.name())))
                .collect(Collectors.joining(","))
            + LINE_END);
  }

  @Override
  public void row(List<String> values) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      line.append(i == 0 ? "" : ",").append(cell(columns.get(i), values.get(i)));
    }
    out.print(line.append(LINE_END));
  }

  @Override
  public void end() {
    out.flush();
  }

  /** How many cells were cut because no spreadsheet holds more in one. */
  public long cut() {
    return cut;
  }

  private String cell(AnswerColumn column, String value) {
    if (value == null) {
      return "";
    }
    if (column.kind() == AnswerColumn.Kind.BOOLEAN || column.isFinite(value)) {
      return value;
    }
    String safe = SpreadsheetCell.of(value);
    if (safe.length() > SpreadsheetCell.LONGEST) {
      cut++;
      safe = SpreadsheetCell.cut(safe);
    }
    return quoted(safe);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
