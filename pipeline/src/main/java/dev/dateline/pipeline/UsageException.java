package dev.dateline.pipeline;

/** A launch that can't be made as it was asked for, in a sentence for its user. */
public final class UsageException extends RuntimeException {

  /** A mistake, and what to do about it. */
  public UsageException(String message) {
    super(message);
  }
}
