package dev.dateline.dataset.store;

/** Somebody else is writing to the dataset. */
public final class DatasetLockedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With who has the lock, and what to do. */
  public DatasetLockedException(String message) {
    super(message);
  }
}
