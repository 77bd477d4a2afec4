package dev.dateline.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders compared by content. */
final class Trees {

  private Trees() {}

  /** Every file below a folder with the SHA-256 of its bytes, by relative path. */
  static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          String path = folder.relativize(file).toString();
          hashes.put(path, sha256(file));
        }
      }
    }
    return hashes;
  }

  /** Copies a folder with all below it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    try (DigestStream digest = new DigestStream(OutputStream.nullOutputStream())) {
      Files.copy(file, digest);
      return digest.sha256();
    }
  }
}
