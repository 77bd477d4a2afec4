package dev.dateline.query;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of files by name, and of folders of second names for them, one for each question.
 *
 * @param path of the folder
 */
record CacheFolder(Path path) {

  private static final String QUESTION = "question-";

  /** No question takes so long: what is older was left by a command that was killed. */
  private static final Duration LONGEST_QUESTION = Duration.ofDays(2);

  private record Entry(Path file, long bytes, Instant used) {}

  Path file(String name) {
    return path.resolve(name);
  }

  /** A folder for a question. */
  Path begin() throws IOException {
    Files.createDirectories(path);
    Instant oldest = Clock.systemUTC().instant().minus(LONGEST_QUESTION);
    for (Entry entry : entries()) {
      boolean isLeft = entry.used().isBefore(oldest);
      if (isLeft && Files.isDirectory(entry.file())) {
        delete(entry.file());
      } else if (isLeft && entry.file().toString().endsWith(".part")) {
        Files.deleteIfExists(entry.file());
      }
    }
    return Files.createDirectory(path.resolve(QUESTION + UUID.randomUUID()));
  }

  /** Gives a file a second name, or copies it where that can't be. */
  void link(Path file, Path name) throws IOException {
    Files.createDirectories(name.getParent());
    try {
      Files.createLink(name, file);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(file, name);
    }
  }

  /** Deletes the files that were used longest ago, until the others have so many bytes at most. */
  void evict(long mostBytes) throws IOException {
    List<Entry> files = new ArrayList<>(entries());
    files.removeIf(entry -> Files.isDirectory(entry.file()));
    files.sort(Comparator.comparing(Entry::used));
    long bytes = files.stream().mapToLong(Entry::bytes).sum();
    for (Entry file : files) {
      if (bytes <= mostBytes) {
        return;
      }
      Files.deleteIfExists(file.file());
      bytes -= file.bytes();
    }
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> all = Files.list(path)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        try {
          BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
          entries.add(new Entry(file, found.size(), found.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
          // Another command has deleted it meanwhile.
        }
      }
    }
    return entries;
  }

  /** Deletes a folder with all in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    }
  }
}
