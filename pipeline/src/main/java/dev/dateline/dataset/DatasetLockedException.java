package dev.dateline.dataset;

/** Somebody else is writing to the dataset. */
public final class DatasetLockedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DatasetLockedException(String message) {
    super(message);
  }
}
