package dev.dateline.pipeline;

import dev.dateline.article.Printable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that an option names, such as a list or a model. */
public final class OptionFile {

  private OptionFile() {}

  /**
   * The bytes of a file, which is opened once, so that it may also be a pipe.
   *
   * @param kind what it should be, for people, such as {@code list}
   * @throws UsageException when there is no such file, it is a folder, or it may not be read
   */
  public static byte[] read(Path path, String kind) throws IOException {
    String named = kind + ": '" + Printable.of(path.toString()) + "'";
    if (Files.isDirectory(path)) {
      throw new UsageException("a folder, not a " + named + ". Name a file.");
    }
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new UsageException("no such " + named + ". Name a file that exists.");
    } catch (AccessDeniedException e) {
      throw new UsageException("permission denied for the " + named + ". Allow to read it.");
    }
  }
}
