package dev.dateline.extension;

import java.io.IOException;

/** Remote storage can't be used; the message contains what to do. */
public final class StorageFailedException extends IOException {

  private static final long serialVersionUID = 1;

  private final boolean ofUser;

  private StorageFailedException(String message, Throwable cause, boolean ofUser) {
    super(message, cause);
    this.ofUser = ofUser;
  }

  /** The request was wrong: the same command fails again. */
  public static StorageFailedException ofUser(String message, Throwable cause) {
    return new StorageFailedException(message, cause, true);
  }

  /** It fails, and may work again. */
  public static StorageFailedException ofStorage(String message, Throwable cause) {
    return new StorageFailedException(message, cause, false);
  }

  /** Whether the command must be changed. */
  public boolean isOfUser() {
    return ofUser;
  }
}
