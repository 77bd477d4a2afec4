package dev.dateline.pipeline;

/** A job that did not end well. */
public final class JobFailedException extends RuntimeException {

  JobFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
