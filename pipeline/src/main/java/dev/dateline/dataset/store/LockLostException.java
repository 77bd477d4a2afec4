package dev.dateline.dataset.store;

/** The lock of a dataset was taken from its holder, or somebody wrote without it. */
public final class LockLostException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public LockLostException(String message) {
    super(message);
  }
}
