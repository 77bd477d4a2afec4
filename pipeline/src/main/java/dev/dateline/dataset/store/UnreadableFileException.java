package dev.dateline.dataset.store;

import dev.dateline.article.Printable;
import java.io.IOException;

/** A file of a dataset is missing, damaged, or of a newer version. */
public final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1;
  private static final int SHOWN = 200;

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
   * A row file that can't be read, as when it is damaged.
   *
   * @param cause how that was found; its first cause is part of the message
   */
  public static UnreadableFileException ofRows(Store store, String path, Exception cause) {
    Throwable first = cause;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return new UnreadableFileException(
        "row file can't be read: '"
            + store.root()
            + "/"
            + path
            + "' ("
            + Printable.of(String.valueOf(first.getMessage()), SHOWN)
            + "). `dateline verify` lists all files that are damaged; restore them from a backup.",
        cause);
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
