package dev.dateline.pipeline;

/** A launch is impossible with the given options; the message is for the user. */
public final class UsageException extends RuntimeException {

  /** A mistake, and what to do about it. */
  public UsageException(String message) {
    super(message);
  }
}
