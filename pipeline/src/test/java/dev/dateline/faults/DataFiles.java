package dev.dateline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that hold rows, compared by their bytes. */
final class DataFiles {

  private DataFiles() {}

  /** SHA-256 of every file of rows that is published, by path below {@code data}. */
  static Map<String, String> hashes(Path output) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    Path data = output.resolve("data");
    if (Files.exists(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : (Iterable<Path>) files.filter(DataFiles::holdsRows)::iterator) {
          hashes.put(data.relativize(file).toString(), sha256(file));
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

  private static boolean holdsRows(Path file) {
    return Files.isRegularFile(file) && file.getFileName().toString().startsWith("part-");
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
