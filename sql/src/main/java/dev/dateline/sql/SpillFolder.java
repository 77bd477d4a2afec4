package dev.dateline.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A private folder for data that do not fit into memory; deleted when the command ends, also when
 * it is interrupted.
 */
final class SpillFolder implements AutoCloseable {

  private final Path folder;
  private final Thread atExit = new Thread(this::deleteAtExit);

  private SpillFolder(Path folder) {
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static SpillFolder create() throws IOException {
    return new SpillFolder(Files.createTempDirectory("dateline-sql-"));
  }

  Path path() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(atExit);
    delete();
  }

  private void deleteAtExit() {
    try {
      delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete() throws IOException {
    List<Path> files;
    try (Stream<Path> spilled = Files.list(folder)) {
      files = spilled.toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
