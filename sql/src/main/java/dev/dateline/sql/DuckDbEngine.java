package dev.dateline.sql;

import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.query.AnswerFailedException;
import dev.dateline.query.QueryEngine;
import dev.dateline.query.QueryException;
import dev.dateline.query.QueryLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Runs queries with DuckDB. */
public final class DuckDbEngine implements QueryEngine {

  /** Made as a service. */
  public DuckDbEngine() {}

  @Override
  public Answer ask(Path root, Snapshot snapshot, String sql, QueryLimits limits)
      throws IOException {
    LockedDuckDb duckdb = open(new Views(root.toRealPath(), snapshot), limits);
    boolean answered = false;
    try {
      check(duckdb.connection(), sql);
      Answer answer = DuckDbAnswer.to(sql, duckdb, limits.time());
      answered = true;
      return answer;
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      if (!answered) {
        duckdb.close();
      }
    }
  }

  /**
   * What DuckDB complains about, when it is the files or the machine.
   *
   * @throws QueryException when it is the question
   */
  static IOException failure(SQLException failure) {
    String message = failure.getMessage();
    if (message.startsWith("INTERNAL") || message.startsWith("FATAL")) {
      return new IOException(message, failure);
    }
    if (message.startsWith("IO Error") || message.startsWith("Out of Memory Error")) {
      return new AnswerFailedException(message, failure);
    }
    throw new QueryException(message, failure);
  }

  private static LockedDuckDb open(Views views, QueryLimits limits) throws IOException {
    try {
      return LockedDuckDb.open(views, limits);
    } catch (SQLException e) {
      throw new AnswerFailedException(e.getMessage(), e);
    }
  }

  private static void check(Connection duckdb, String sql) throws IOException, SQLException {
    try (PreparedStatement parse =
        duckdb.prepareStatement("select json_serialize_sql(?::varchar)")) {
      parse.setString(1, sql);
      try (ResultSet parsed = parse.executeQuery()) {
        parsed.next();
        SelectCheck.check(parsed.getString(1));
      }
    }
    // Binds the statement and runs nothing: errors are reported with their place.
    duckdb.prepareStatement(sql).close();
  }
}
