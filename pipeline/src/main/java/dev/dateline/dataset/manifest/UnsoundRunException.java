package dev.dateline.dataset.manifest;

/** A staged run that must not be published, with what is wrong. */
public final class UnsoundRunException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With what is wrong, and what to do. */
  public UnsoundRunException(String message) {
    super(message);
  }
}
