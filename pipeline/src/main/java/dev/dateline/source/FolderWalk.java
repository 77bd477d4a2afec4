package dev.dateline.source;

import dev.dateline.article.Printable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the regular files in and below folders, and reports what it skips.
 *
 * <p>Follows no link, opens nothing but folders, and holds no folder open while it is in another.
 */
final class FolderWalk {

  private final Gathered gathered;
  private final Set<Path> excluded = new HashSet<>();

  FolderWalk(Gathered gathered) {
    this.gathered = gathered;
  }

  /** Passes over a folder; it need not exist. */
  void exclude(Path folder) throws IOException {
    if (Files.exists(folder)) {
      excluded.add(folder.toRealPath());
    }
  }

  /** Takes a file, or a folder with all below it. */
  void take(Path root) {
    Deque<Path> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Path next = open.pop();
      if (takeOne(next)) {
        children(next).forEach(open::push);
      }
    }
  }

  /** Takes a file, names what is neither file nor folder; true for a folder to look into. */
  boolean takeOne(Path path) {
    try {
      if (isExcluded(path)) {
        warn("the output inside the input is not read", path);
        return false;
      }
      BasicFileAttributes attributes = SourceFile.attributes(path);
      if (attributes.isRegularFile()) {
        gathered.add(SourceFile.of(path, attributes));
      } else if (attributes.isSymbolicLink()) {
        warn("a symbolic link is not followed", path);
      } else if (attributes.isOther()) {
        warn("a pipe, socket or device is not read", path);
      }
      return attributes.isDirectory();
    } catch (NoSuchFileException e) {
      warn("it vanished while the input was listed", path);
    } catch (IOException e) {
      refuse(path, "the file can't be opened: " + why(e));
    }
    return false;
  }

  /** What is in a folder. */
  List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    // Opening "folder/." does not wait where the folder has become a pipe by now.
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.resolve("."))) {
      if (!isOpen(entries, folder)) {
        warn("it became a link while the input was listed", folder);
        return children;
      }
      entries.forEach(entry -> children.add(folder.resolve(entry.getFileName())));
    } catch (NoSuchFileException e) {
      warn("it vanished while the input was listed", folder);
    } catch (DirectoryIteratorException e) {
      refuse(folder, "the folder can't be listed: " + why(e.getCause()));
    } catch (IOException e) {
      refuse(folder, "the folder can't be listed: " + why(e));
    }
    return children;
  }

  /** Why something failed, fit to print. */
  static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : Printable.of(reason);
  }

  /** Whether what was opened is the folder itself, and not what a link led to. */
  private static boolean isOpen(DirectoryStream<Path> opened, Path folder) throws IOException {
    return !(opened instanceof SecureDirectoryStream<Path> secure)
        || secure
            .getFileAttributeView(BasicFileAttributeView.class)
            .readAttributes()
            .fileKey()
            .equals(SourceFile.attributes(folder).fileKey());
  }

  private boolean isExcluded(Path path) {
    for (Path up = path; !excluded.isEmpty() && up != null; up = up.getParent()) {
      if (excluded.contains(up)) {
        return true;
      }
    }
    return false;
  }

  private void warn(String what, Path path) {
    gathered.warn(what, FileUris.uri(path));
  }

  private void refuse(Path path, String detail) {
    gathered.refuse(FileUris.uri(path), detail);
  }
}
