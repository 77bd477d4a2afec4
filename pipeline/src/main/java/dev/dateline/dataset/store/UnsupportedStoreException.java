package dev.dateline.dataset.store;

/** No store supports the address of the dataset. */
public final class UnsupportedStoreException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the place, and what was expected. */
  public UnsupportedStoreException(String message) {
    super(message);
  }
}
