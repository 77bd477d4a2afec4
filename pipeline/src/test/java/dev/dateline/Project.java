package dev.dateline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folders around the module under test. */
public final class Project {

  private Project() {}

  /** The project's root: the nearest folder above that holds the licence. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("LICENSE"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** A file or folder in the folder {@code shared} beside the project, if it is there. */
  public static Optional<Path> shared(String name) {
    return Optional.of(root().resolveSibling("shared").resolve(name)).filter(Files::exists);
  }
}
