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
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Runs queries with DuckDB. */
public final class DuckDbEngine implements QueryEngine {

  /**
   * How long a query may go on after it was cancelled: DuckDB looks for that between two batches of
   * rows, and not inside a function or while it computes constants.
   */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Pattern ADVICE =
      Pattern.compile("\\s*(?:Possible solutions:.*|Use \"?SET [^.]*\\.?)", Pattern.DOTALL);

  /** Made as a service. */
  public DuckDbEngine() {}

  @Override
  public Answer ask(Path root, Snapshot snapshot, String sql, QueryLimits limits)
      throws IOException {
    LockedDuckDb duckdb = open(new Views(root.toRealPath(), snapshot), limits);
    FutureTask<Answer> question = new FutureTask<>(() -> answer(duckdb, sql, limits));
    Thread asking = new Thread(question, "query");
    asking.setDaemon(true);
    asking.start();
    try {
      return question.get(limits.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Left to the end of the process: closing would wait for it.
      throw TimeLimit.over(limits.time(), e);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static IOException failed(Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  private static Answer answer(LockedDuckDb duckdb, String sql, QueryLimits limits)
      throws IOException {
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
    if (message.startsWith("Out of Memory Error")) {
      return new AnswerFailedException(
          withoutAdvice(message)
              + ". Ask for less, or give a larger --memory-megabytes or --spill-megabytes.",
          failure);
    }
    if (message.startsWith("IO Error")) {
      return new AnswerFailedException(message, failure);
    }
    throw new QueryException(withoutAdvice(message), failure);
  }

  /** DuckDB advises to change settings, which are locked. */
  private static String withoutAdvice(String message) {
    return ADVICE.matcher(message).replaceAll("").strip();
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
