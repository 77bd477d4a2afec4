package dev.dateline.dataset.store;

import java.io.IOException;

/** A path of a dataset leads out of it, or to something other than a file. */
public final class UnsafePathException extends IOException {

  private static final long serialVersionUID = 1;

  private UnsafePathException(String message) {
    super(message);
  }

  /** A link on the way. */
  public static UnsafePathException link(String path) {
    return new UnsafePathException(
        path
            + " is a link, and links in a dataset are not followed. Put its target there instead.");
  }

  /** A pipe, a device, or a folder in the place of a file. */
  public static UnsafePathException noFile(String path) {
    return new UnsafePathException(path + " must be a file, and is not one. Move it away.");
  }

  /** A file in the place of a folder. */
  public static UnsafePathException noFolder(String path) {
    return new UnsafePathException(path + " must be a folder, and is not one. Move it away.");
  }
}
