package dev.dateline.dataset.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Gives files second names. */
final class LocalLinks {

  private LocalLinks() {}

  /** Gives a file a name unless it is taken; whether it did. */
  static boolean linkIfAbsent(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Without hard links the lock alone keeps two writers apart.
      if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      Files.move(file, name);
      return true;
    }
  }

  /** Gives a file that never changes a second name, or copies it where that can't be. */
  static void share(Path from, Path to) throws IOException {
    LocalPaths.createParent(to);
    try {
      Files.createLink(to, from);
      LocalPaths.sync(to.getParent());
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Not every file system has hard links, and one file can't have any number of them.
      try (LocalDraft copy = LocalDraft.begin(to)) {
        Files.copy(from, copy);
        if (!copy.commitIfAbsent()) {
          throw new FileAlreadyExistsException(to.toString());
        }
      }
    }
  }
}
