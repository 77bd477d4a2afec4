package dev.dateline.sql;

import dev.dateline.query.QueryLimits;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/**
 * A DuckDB in memory that can read the row files of a snapshot and nothing else.
 *
 * @param connection to it
 * @param spill where it puts what does not fit into memory
 */
record LockedDuckDb(Connection connection, SpillFolder spill) implements AutoCloseable {

  /** The schema for answers. */
  static final String ANSWERS = "told";

  /** No extension is fetched or loaded, nothing is kept, and rows stream. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "autoinstall_known_extensions", "false",
          "autoload_known_extensions", "false",
          "allow_community_extensions", "false",
          "allow_unsigned_extensions", "false",
          "allow_persistent_secrets", "false",
          "enable_external_file_cache", "false",
          "jdbc_stream_results", "true");

  /** Opens one with the views, and locks it for good. */
  static LockedDuckDb open(Views views, QueryLimits limits) throws IOException, SQLException {
    SpillFolder spill = SpillFolder.create();
    boolean open = false;
    try {
      Properties settings = new Properties();
      settings.putAll(SETTINGS);
      settings.setProperty("temp_directory", spill.path().toString());
      settings.setProperty("memory_limit", limits.memoryBytes() + "B");
      settings.setProperty("max_temp_directory_size", limits.spillBytes() + "B");
      LockedDuckDb duckdb = new LockedDuckDb(DuckDbDriver.open(settings), spill);
      duckdb.lock(views);
      open = true;
      return duckdb;
    } finally {
      if (!open) {
        spill.close();
      }
    }
  }

  private void lock(Views views) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // SHOW TABLES lists the views: the answer is in a schema of its own.
      statement.execute("create schema " + ANSWERS);
      for (String view : views.statements()) {
        statement.execute(view);
      }
      statement.execute("set allowed_paths = " + Views.list(views.files()));
      statement.execute("set enable_external_access = false");
      statement.execute("set lock_configuration = true");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      spill.close();
    }
  }
}
