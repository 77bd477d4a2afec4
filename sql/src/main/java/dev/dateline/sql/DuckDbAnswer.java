package dev.dateline.sql;

import dev.dateline.query.AnswerColumn;
import dev.dateline.query.AnswerFailedException;
import dev.dateline.query.QueryEngine.Answer;
import dev.dateline.query.RowSink;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer in a table of its own, which is written to disk when it does not fit into memory. */
final class DuckDbAnswer implements Answer {

  private static final String TABLE = LockedDuckDb.ANSWERS + ".answer";

  private static final Pattern NUMBER =
      Pattern.compile("U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\\(.*\\)");
  private static final Pattern NESTED =
      Pattern.compile(".*\\[[0-9]*]|(STRUCT|MAP|UNION)\\(.*\\)|JSON|VARIANT", Pattern.DOTALL);
  private static final Pattern END_OF_STATEMENT = Pattern.compile("[;\\s]++\\z");

  private final LockedDuckDb duckdb;
  private final List<AnswerColumn> columns;

  private DuckDbAnswer(LockedDuckDb duckdb, List<AnswerColumn> columns) {
    this.duckdb = duckdb;
    this.columns = columns;
  }

  /**
   * Answers a statement that was checked.
   *
   * <p>It runs as a part of another one, where DuckDB itself takes neither a second statement nor
   * one that writes.
   */
  static DuckDbAnswer to(String sql, LockedDuckDb duckdb, Duration time)
      throws SQLException, AnswerFailedException {
    String select = END_OF_STATEMENT.matcher(sql).replaceFirst("");
    try (Statement statement = duckdb.connection().createStatement()) {
      try (TimeLimit limit = TimeLimit.of(time, statement)) {
        create(statement, select, limit);
      }
      try (ResultSet empty = statement.executeQuery("from " + TABLE + " limit 0")) {
        return new DuckDbAnswer(duckdb, columns(empty.getMetaData()));
      }
    }
  }

  private static void create(Statement statement, String select, TimeLimit limit)
      throws SQLException, AnswerFailedException {
    try {
      statement.execute("create table " + TABLE + " as from (\n" + select + "\n)");
    } catch (SQLException e) {
      limit.check(e);
      throw e;
    }
  }

  @Override
  public List<AnswerColumn> columns() {
    return columns;
  }

  @Override
  public void writeTo(RowSink sink) throws IOException {
    String texts = columns.stream().map(DuckDbAnswer::text).collect(Collectors.joining(", "));
    try (Statement statement = duckdb.connection().createStatement();
        ResultSet rows = statement.executeQuery("select " + texts + " from " + TABLE)) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          row.add(rows.getString(column));
        }
        sink.row(row);
      }
    } catch (SQLException e) {
      throw DuckDbEngine.failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    duckdb.close();
  }

  private static String text(AnswerColumn column) {
    String name = '"' + column.name().replace("\"", "\"\"") + '"';
    return (column.kind() == AnswerColumn.Kind.NESTED ? "to_json(" + name + ")" : name)
        + "::varchar";
  }

  private static List<AnswerColumn> columns(ResultSetMetaData data) throws SQLException {
    List<AnswerColumn> columns = new ArrayList<>();
    for (int column = 1; column <= data.getColumnCount(); column++) {
      columns.add(
          new AnswerColumn(data.getColumnName(column), kind(data.getColumnTypeName(column))));
    }
    return columns;
  }

  private static AnswerColumn.Kind kind(String type) {
    if (NUMBER.matcher(type).matches()) {
      return AnswerColumn.Kind.NUMBER;
    }
    if (type.equals("BOOLEAN")) {
      return AnswerColumn.Kind.BOOLEAN;
    }
    return NESTED.matcher(type).matches() ? AnswerColumn.Kind.NESTED : AnswerColumn.Kind.TEXT;
  }
}
