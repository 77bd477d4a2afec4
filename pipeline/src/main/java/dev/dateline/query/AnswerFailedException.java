package dev.dateline.query;

import java.io.IOException;

/** A query failed because of the files or the machine. */
public final class AnswerFailedException extends IOException {

  private static final long serialVersionUID = 1;

  /** A failure, in words. */
  public AnswerFailedException(String message) {
    super(message);
  }

  /** A failure that the engine reports. */
  public AnswerFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
