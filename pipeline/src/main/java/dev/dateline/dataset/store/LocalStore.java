package dev.dateline.dataset.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder of the local file system, or of one that is mounted alike on every machine. */
public final class LocalStore implements Store {

  private static final long serialVersionUID = 1;

  /**
   * The locks of this process. POSIX drops every lock that a process has on a file as soon as it
   * closes any channel to it, so a file that is locked already must not even be opened.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final String root;

  private LocalStore(String root) {
    this.root = root;
  }

  /** The store in a folder, which need not exist. */
  public static LocalStore at(Path folder) {
    return new LocalStore(folder.toAbsolutePath().normalize().toString());
  }

  @Override
  public String root() {
    return root;
  }

  @Override
  public OutputStream create(String path) throws IOException {
    Path file = resolve(path);
    Files.createDirectories(file.getParent());
    return Files.newOutputStream(
        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(resolve(path));
  }

  @Override
  public SeekableByteChannel openSeekable(String path) throws IOException {
    return Files.newByteChannel(resolve(path));
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public long size(String path) throws IOException {
    return Files.size(resolve(path));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(resolve(folder))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  @Override
  public List<String> files(String folder) throws IOException {
    Path top = Path.of(root);
    try (Stream<Path> below = Files.walk(resolve(folder))) {
      return below
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> top.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  @Override
  public void createFolder(String path) throws IOException {
    Files.createDirectories(resolve(path));
  }

  @Override
  public void rename(String from, String to) throws IOException {
    Path target = resolve(to);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.createDirectories(target.getParent());
    Files.move(resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void replace(String from, String to) throws IOException {
    Path target = resolve(to);
    Files.createDirectories(target.getParent());
    Files.move(resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void share(String from, String to) throws IOException {
    Path target = resolve(to);
    Files.createDirectories(target.getParent());
    try {
      Files.createLink(target, resolve(from));
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Not every file system has hard links, and one file can't have any number of them.
      Files.copy(resolve(from), target, LinkOption.NOFOLLOW_LINKS);
    }
  }

  @Override
  public void sync(String path) throws IOException {
    try (FileChannel channel = FileChannel.open(resolve(path), StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void delete(String path) throws IOException {
    Path top = resolve(path);
    if (Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(top, new Deletion());
    }
  }

  @Override
  public Optional<Lock> tryLock(String path) throws IOException {
    Path file = resolve(path);
    Files.createDirectories(file.getParent());
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    boolean locked = false;
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        return Optional.empty();
      }
      locked = true;
      return Optional.of(new Held(file, channel));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } finally {
      if (!locked) {
        if (channel != null) {
          channel.close();
        }
        HELD.remove(file);
      }
    }
  }

  @Override
  public String toString() {
    return root;
  }

  private Path resolve(String path) {
    Path top = Path.of(root);
    Path resolved = top.resolve(path);
    if (Path.of(path).isAbsolute()
        || !resolved.normalize().equals(resolved)
        || !resolved.startsWith(top)) {
      throw new IllegalArgumentException(
          "path outside the dataset: '" + path + "' (" + root + "). Expected names below it.");
    }
    return resolved;
  }

  private record Held(Path file, FileChannel channel) implements Lock {
    @Override
    public void close() throws IOException {
      try {
        channel.close();
      } finally {
        HELD.remove(file);
      }
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
