package dev.dateline.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file in a folder that is held open: even if the path changes, the file is looked for in that
 * folder and in no other.
 *
 * <p>Each folder of the path is opened in the one before as {@code name/.}, which never waits for
 * the other end of a pipe, and counts only if the name itself, looked at without following links,
 * is that very folder.
 *
 * <p>A folder that may be entered but not read can't be opened. It is passed through by name if
 * root or the user of this process owns it, so that nobody else can change what it is.
 */
final class HeldFolder implements ReachedFile {

  private static final Path HERE = Path.of(".");

  private final SecureDirectoryStream<Path> folder;
  private final Path name;
  private final AtomicInteger opening = new AtomicInteger();

  private HeldFolder(SecureDirectoryStream<Path> folder, Path name) {
    this.folder = folder;
    this.name = name;
  }

  /** Opens the folders of a path one after another from the root, and closes all but the last. */
  static HeldFolder descend(SecureDirectoryStream<Path> root, Path path) throws IOException {
    SecureDirectoryStream<Path> folder = root;
    HeldFolder reached = null;
    try {
      Path name = path.getName(0);
      for (int next = 1; next < path.getNameCount(); next++) {
        try {
          SecureDirectoryStream<Path> inside = enter(folder, name);
          folder.close();
          folder = inside;
          name = path.getName(next);
        } catch (AccessDeniedException e) {
          refuseUnlessOurs(folder, name, e);
          name = name.resolve(path.getName(next));
        }
      }
      reached = new HeldFolder(folder, name);
      return reached;
    } finally {
      if (reached == null) {
        folder.close();
      }
    }
  }

  @Override
  public BasicFileAttributes attributes() throws IOException {
    return attributes(folder, name);
  }

  @Override
  public SeekableByteChannel open() throws IOException {
    opening.incrementAndGet();
    try {
      return folder.newByteChannel(
          name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    } finally {
      opening.decrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    if (opening.get() == 0) {
      folder.close();
    } else {
      // Closing waits for whoever still opens something in it.
      BoundedOpening.closeLater(folder);
    }
  }

  private static SecureDirectoryStream<Path> enter(SecureDirectoryStream<Path> parent, Path name)
      throws IOException {
    SecureDirectoryStream<Path> inside;
    try {
      inside = parent.newDirectoryStream(name.resolve(HERE));
    } catch (FileSystemException e) {
      folder(parent, name);
      throw e;
    }
    boolean same = false;
    try {
      BasicFileAttributes opened =
          inside.getFileAttributeView(BasicFileAttributeView.class).readAttributes();
      same = opened.fileKey().equals(folder(parent, name).fileKey());
      if (!same) {
        throw RefusedException.changed("a folder of its path was exchanged");
      }
      return inside;
    } finally {
      if (!same) {
        inside.close();
      }
    }
  }

  private static BasicFileAttributes folder(SecureDirectoryStream<Path> parent, Path name)
      throws IOException {
    BasicFileAttributes attributes = attributes(parent, name);
    if (!attributes.isDirectory()) {
      throw RefusedException.changed(
          attributes.isSymbolicLink()
              ? "a folder of its path is a link"
              : "a folder of its path is no longer a folder");
    }
    return attributes;
  }

  /** What is in a folder under a name; of a name with folders in it, these must be no links. */
  private static BasicFileAttributes attributes(SecureDirectoryStream<Path> parent, Path name)
      throws IOException {
    for (int part = 1; part < name.getNameCount(); part++) {
      folder(parent, name.subpath(0, part));
    }
    return parent
        .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes();
  }

  private static void refuseUnlessOurs(
      SecureDirectoryStream<Path> parent, Path name, AccessDeniedException denied)
      throws IOException {
    String owner =
        parent
            .getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .readAttributes()
            .owner()
            .getName();
    if (!owner.equals("root") && !owner.equals(System.getProperty("user.name"))) {
      throw denied;
    }
  }
}
