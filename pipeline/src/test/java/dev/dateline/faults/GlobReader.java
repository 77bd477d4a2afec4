package dev.dateline.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A reader who asks DuckDB for the articles of every run, over and over, by the documented glob.
 */
final class GlobReader implements AutoCloseable {

  private final Path output;
  private final Set<String> views = new TreeSet<>();
  private final Thread thread = new Thread(this::poll, "glob reader");
  private volatile boolean done;
  private long looks;

  private GlobReader(Path output) {
    this.output = output;
  }

  /** Starts reading a dataset. */
  static GlobReader of(Path output) {
    GlobReader reader = new GlobReader(output);
    reader.thread.start();
    return reader;
  }

  /** The articles of each run, as a reader sees them now. */
  static Map<String, Long> look(Path output) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      return look(duck, output);
    }
  }

  private static Map<String, Long> look(Connection duck, Path output) throws SQLException {
    Map<String, Long> articles = new TreeMap<>();
    try (Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT run, count(*), count(DISTINCT id) FROM read_parquet('"
                    + output
                    + "/data/run=*/articles/date=*/*.parquet', hive_partitioning = true)"
                    + " GROUP BY run")) {
      while (rows.next()) {
        if (rows.getLong(2) != rows.getLong(3)) {
          articles.put("an article twice in run " + rows.getString(1), rows.getLong(2));
        }
        articles.put(rows.getString(1), rows.getLong(2));
      }
    }
    return articles;
  }

  private void poll() {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      while (!done) {
        see(duck);
      }
    } catch (SQLException e) {
      views.add(e.getMessage());
    }
  }

  private void see(Connection duck) {
    try {
      views.add(look(duck, output).toString());
    } catch (SQLException e) {
      views.add(e.getMessage().contains("No files found") ? "{}" : e.getMessage());
    }
    looks++;
  }

  /** Every view that differed from the others; to be asked after closing. */
  Set<String> views() {
    return views;
  }

  /** How often it looked; to be asked after closing. */
  long looks() {
    return looks;
  }

  @Override
  public void close() {
    done = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
