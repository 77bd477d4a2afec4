package dev.dateline.dataset.store;

import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The paths of a dataset in a local folder: none leaves it, and none leads through a link.
 *
 * @param root of the dataset, absolute
 */
record LocalPaths(String root) implements Serializable {

  /**
   * The place of a path, whatever is there, reached through folders alone.
   *
   * @throws IllegalArgumentException when the path leaves the root
   * @throws UnsafePathException when it leads through a link or a file
   */
  Path at(String path) throws IOException {
    Path top = Path.of(root);
    Path resolved = top.resolve(path);
    if (Path.of(path).isAbsolute()
        || !resolved.normalize().equals(resolved)
        || !resolved.startsWith(top)) {
      throw new IllegalArgumentException(
          "path outside the dataset: '" + path + "' (" + root + "). Expected names below it.");
    }
    Path folder = top;
    for (Path name : top.relativize(resolved.equals(top) ? top : resolved.getParent())) {
      folder = folder.resolve(name);
      if (!name.toString().isEmpty() && !isFolder(folder)) {
        break;
      }
    }
    return resolved;
  }

  /** Whether there is a folder; nothing else may be there. */
  private static boolean isFolder(Path folder) throws IOException {
    BasicFileAttributes found;
    try {
      found = attributes(folder);
    } catch (NoSuchFileException e) {
      return false;
    }
    if (found.isSymbolicLink()) {
      throw UnsafePathException.link(folder.toString());
    }
    if (!found.isDirectory()) {
      throw UnsafePathException.noFolder(folder.toString());
    }
    return true;
  }

  /**
   * The place of a file.
   *
   * @throws NoSuchFileException when there is none
   * @throws UnsafePathException when something else is there: to open a pipe would take for ever
   */
  Path file(String path) throws IOException {
    Path file = at(path);
    BasicFileAttributes found = attributes(file);
    if (found.isSymbolicLink()) {
      throw UnsafePathException.link(file.toString());
    }
    if (!found.isRegularFile()) {
      throw UnsafePathException.noFile(file.toString());
    }
    return file;
  }

  /** The place of a folder that may be absent. */
  Path folder(String path) throws IOException {
    Path folder = at(path);
    if (!folder.equals(Path.of(root))) {
      isFolder(folder);
    }
    return folder;
  }

  /** What is at a place itself, be it a link. */
  static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Creates the folder above a file, and makes it outlast a power cut. */
  static void createParent(Path file) throws IOException {
    Path folder = file.getParent();
    if (Files.isDirectory(folder)) {
      return;
    }
    createParent(folder);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    sync(folder.getParent());
  }

  /** Makes the content of a file, or the names in a folder, outlast a power cut. */
  static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
