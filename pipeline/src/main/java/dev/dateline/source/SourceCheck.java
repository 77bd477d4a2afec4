package dev.dateline.source;

import dev.dateline.source.storage.InputStorages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Optional;

/** Checks whether files are as they were listed. */
public final class SourceCheck {

  private SourceCheck() {}

  /**
   * Whether a file is, seen from here, as it was listed.
   *
   * @throws IOException only when the machine fails
   */
  public static boolean isUnchanged(SourceFile file) throws IOException {
    try (InputFile listed = InputFiles.of(file)) {
      listed.check();
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  /** Whether input that is written so is on this machine, or on storage that can be read. */
  public static boolean canRead(String written) {
    return !InputStorages.isElsewhere(written) || InputStorages.isKnown(written);
  }

  /**
   * Whether there is anything at a URI, of whatever kind.
   *
   * @throws IOException only when the machine fails
   */
  public static boolean isThere(String uri) throws IOException {
    try {
      return InputStorages.isElsewhere(uri)
          ? InputStorages.of(uri).at(uri).isPresent()
          : Files.exists(FileUris.path(uri), LinkOption.NOFOLLOW_LINKS);
    } catch (AccessDeniedException e) {
      // Files without permission are refused with a reason when they are listed.
      return true;
    }
  }

  /**
   * How a file differs now from how it was listed, in words; empty if it has not changed.
   *
   * @throws IOException only when the machine fails
   */
  public static Optional<String> difference(SourceFile file) throws IOException {
    try (InputFile listed = InputFiles.of(file)) {
      listed.open(0).close();
      return Optional.empty();
    } catch (RefusedException e) {
      return Optional.of(e.getMessage());
    }
  }
}
