package dev.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes and measures folders. */
final class Folders {

  private Folders() {}

  /** Deletes a folder with everything below it, if it exists. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Bytes in all files below a folder. */
  static long size(Path folder) throws IOException {
    return below(folder).stream().filter(Files::isRegularFile).mapToLong(Folders::bytes).sum();
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
