package dev.dateline.dataset.store;

import java.io.IOException;

/** A file that Dateline keeps about a dataset is missing, damaged, or of a newer version. */
public final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1;

  private UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Missing. */
  public static UnreadableFileException missing(Store store, String path) {
    return new UnreadableFileException(
        store.root() + "/" + path + " is missing. Restore it from a backup.", null);
  }

  /**
   * Damaged.
   *
   * @param cause how that was found, or null
   */
  public static UnreadableFileException damaged(Store store, String path, Exception cause) {
    return new UnreadableFileException(
        store.root() + "/" + path + " is damaged. Restore it from a backup.", cause);
  }

  /**
   * Whole, and in the place of another.
   *
   * @param whose it is, in words
   */
  public static UnreadableFileException misplaced(Store store, String path, String whose) {
    return new UnreadableFileException(
        store.root()
            + "/"
            + path
            + " is that of "
            + whose
            + ": it was copied or renamed. Move it out of the dataset, or restore what was here from"
            + " a backup.",
        null);
  }

  /**
   * Of a newer version.
   *
   * @param how it is known, in words
   */
  static UnreadableFileException newer(Store store, String path, String how) {
    return new UnreadableFileException(
        store.root()
            + "/"
            + path
            + " was written by a newer version of Dateline ("
            + how
            + "). Use that version.",
        null);
  }
}
