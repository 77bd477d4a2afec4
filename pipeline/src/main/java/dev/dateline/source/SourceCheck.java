package dev.dateline.source;

import java.io.IOException;
import java.util.Optional;

/** Whether listed files still stand as they were listed. */
public final class SourceCheck {

  private SourceCheck() {}

  /**
   * Whether a file is, seen from here, as it was listed.
   *
   * @throws IOException only when the machine fails
   */
  public static boolean stands(SourceFile file) throws IOException {
    try (ListedFile listed = new ListedFile(file)) {
      listed.check();
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  /**
   * How a file differs now from how it was listed, in words; empty if it stands as it was.
   *
   * @throws IOException only when the machine fails
   */
  public static Optional<String> difference(SourceFile file) throws IOException {
    try (ListedFile listed = new ListedFile(file)) {
      listed.open(0).close();
      return Optional.empty();
    } catch (RefusedException e) {
      return Optional.of(e.getMessage());
    }
  }
}
