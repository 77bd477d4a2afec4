package dev.dateline.dataset.manifest;

/** A staged run must not be published; the message contains what is wrong. */
public final class UnsoundRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With what is wrong, and what to do. */
  public UnsoundRunException(String message) {
    super(message);
  }
}
