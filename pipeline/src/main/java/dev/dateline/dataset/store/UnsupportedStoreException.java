package dev.dateline.dataset.store;

/** The place of a dataset is named in a way that no store understands. */
public final class UnsupportedStoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the place, and what was expected. */
  public UnsupportedStoreException(String message) {
    super(message);
  }
}
