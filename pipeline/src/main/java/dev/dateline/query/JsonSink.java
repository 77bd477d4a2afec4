package dev.dateline.query;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.dateline.article.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints a result as one JSON object per line, with every value in full. */
public final class JsonSink implements RowSink {

  /** A string, which stays, or what DuckDB writes for numbers that JSON does not have. */
  private static final Pattern NOT_FINITE =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|-?(?i:nan|inf(?:inity)?)\\b");

  private final PrintWriter out;
  private List<AnswerColumn> columns = List.of();

  /** Prints to a writer. */
  public JsonSink(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(List<AnswerColumn> columns) {
    this.columns = columns;
  }

  @Override
  public void row(List<String> values) {
    StringBuilder line = new StringBuilder("{");
    for (int i = 0; i < values.size(); i++) {
      line.append(i == 0 ? "" : ",").append(quoted(columns.get(i).name())).append(':');
      line.append(value(columns.get(i), values.get(i)));
    }
    out.print(Printable.json(line.append('}').toString()) + "\n");
  }

  @Override
  public void end() {
    out.flush();
  }

  private static String value(AnswerColumn column, String value) {
    if (value == null) {
      return "null";
    }
    return switch (column.kind()) {
      case NUMBER -> column.isFinite(value) ? value : quoted(value);
      case BOOLEAN -> value;
      case NESTED -> NOT_FINITE.matcher(value).replaceAll(JsonSink::quotedNumber);
      case TEXT -> quoted(value);
    };
  }

  private static String quotedNumber(MatchResult found) {
    String text = found.group();
    return Matcher.quoteReplacement(text.startsWith("\"") ? text : quoted(text));
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}
