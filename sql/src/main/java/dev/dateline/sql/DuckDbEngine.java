package dev.dateline.sql;

import dev.dateline.dataset.Snapshot;
import dev.dateline.query.QueryEngine;
import dev.dateline.query.QueryException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Answers by a DuckDB in memory that sees the row files of the published runs and nothing else. */
public final class DuckDbEngine implements QueryEngine {

  /** No extension is fetched or loaded; rows stream; days and times do not depend on the place. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "autoinstall_known_extensions", "false",
          "autoload_known_extensions", "false",
          "allow_community_extensions", "false",
          "allow_unsigned_extensions", "false",
          "allow_persistent_secrets", "false",
          "enable_external_file_cache", "false",
          "jdbc_stream_results", "true");

  /** Made as a service. */
  public DuckDbEngine() {}

  @Override
  public Answer ask(Path root, Snapshot snapshot, String sql) throws IOException {
    SpillFolder spill = SpillFolder.create();
    try {
      Connection duckdb = open(new Views(root.toRealPath(), snapshot), spill);
      check(duckdb, sql);
      return DuckDbAnswer.to(sql, duckdb, spill);
    } catch (SQLException e) {
      spill.close();
      throw told(e);
    } catch (QueryException | IOException e) {
      spill.close();
      throw e;
    }
  }

  /** What DuckDB complains about: the question, or the files and the machine. */
  static IOException told(SQLException failure) {
    String message = failure.getMessage();
    for (String machine : List.of("IO Error", "Out of Memory Error", "INTERNAL", "FATAL")) {
      if (message.startsWith(machine)) {
        return new IOException(message, failure);
      }
    }
    throw new QueryException(message, failure);
  }

  /** Opens a database with the views, locked for good. */
  static Connection open(Views views, SpillFolder spill) throws IOException, SQLException {
    Properties settings = new Properties();
    settings.putAll(SETTINGS);
    settings.setProperty("temp_directory", spill.path().toString());
    Connection duckdb = DuckDbDriver.open(settings);
    try (Statement statement = duckdb.createStatement()) {
      for (String view : views.statements()) {
        statement.execute(view);
      }
      statement.execute("set allowed_paths = " + Views.list(views.files()));
      statement.execute("set enable_external_access = false");
      statement.execute("set lock_configuration = true");
    }
    return duckdb;
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
    // Binds the statement and runs nothing: what is wrong is told with its place.
    duckdb.prepareStatement(sql).close();
  }
}
