package dev.dateline.source;

import java.io.IOException;
import java.util.Optional;

/** Whether listed files still stand as they were listed. */
public final class SourceCheck {

  private SourceCheck() {}

  /**
   * How a file differs now from how it was listed, in words; empty if it stands as it was.
   *
   * @throws IOException only when the machine fails
   */
  public static Optional<String> difference(SourceFile file) throws IOException {
    try {
      new ListedFile(file).open(0).close();
      return Optional.empty();
    } catch (RefusedException e) {
      return Optional.of(e.getMessage());
    }
  }
}
