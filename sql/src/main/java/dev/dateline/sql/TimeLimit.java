package dev.dateline.sql;

import dev.dateline.query.AnswerFailedException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Cancels a statement when its time is over, and reports afterwards whether it did. */
final class TimeLimit implements AutoCloseable {

  private final Duration time;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread watch;
  private volatile boolean over;

  private TimeLimit(Duration time, Statement statement) {
    this.time = time;
    watch = new Thread(() -> watch(statement), "time limit of a query");
    watch.setDaemon(true);
  }

  /** Begins now. */
  static TimeLimit of(Duration time, Statement statement) {
    TimeLimit limit = new TimeLimit(time, statement);
    limit.watch.start();
    return limit;
  }

  private void watch(Statement statement) {
    try {
      if (!done.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        over = true;
        statement.cancel();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      // The statement has ended meanwhile.
      over = false;
    }
  }

  /**
   * Reports why a statement failed, where it is this.
   *
   * @throws AnswerFailedException when time was over
   */
  void check(SQLException failure) throws AnswerFailedException {
    if (over) {
      throw over(time, failure);
    }
  }

  /** The failure of a query that took longer. */
  static AnswerFailedException over(Duration time, Exception cause) {
    return new AnswerFailedException(
        "the query took longer than "
            + time.toSeconds()
            + " s and was stopped. Ask for less, or give a larger --timeout-seconds.",
        cause);
  }

  @Override
  public void close() {
    done.countDown();
  }
}
