package dev.dateline.dataset.store;

/**
 * The writer no longer holds the lock of the dataset, or another process wrote without the lock.
 */
public final class LockLostException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Somebody wrote, in words. */
  public LockLostException(String message) {
    super(message);
  }

  /**
   * The lock is gone.
   *
   * @param root of the dataset
   * @param failure by which it was noticed, or null
   */
  public LockLostException(String root, Throwable failure) {
    super(
        "the lock of the dataset was taken away while it was held: "
            + root
            + ". Nothing more was changed. Run it again.",
        failure);
  }
}
