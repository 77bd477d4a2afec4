package dev.dateline.query;

/** A query is wrong; the message may have several lines. */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A question that is refused, in words. */
  public QueryException(String message) {
    super(message);
  }

  /** A question that is refused because of an error of the engine. */
  public QueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
