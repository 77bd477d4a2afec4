package dev.dateline.dataset.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lock that the kernel keeps on a file for as long as its process lives. */
final class LocalLease implements Store.Lease {

  /**
   * The files that this process has locked. POSIX drops every lock that a process has on a file as
   * soon as it closes any channel to it, so a file that is locked already must not even be opened.
   */
  private static final Set<Object> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Object key;
  private final FileChannel channel;

  private LocalLease(Path file, Object key, FileChannel channel) {
    this.file = file;
    this.key = key;
    this.channel = channel;
  }

  /** Takes the lock; empty when another holder has it. */
  static Optional<Store.Lease> take(Path file) throws IOException {
    LocalPaths.createParent(file);
    while (true) {
      Object key = keyOf(file);
      if (!HELD.add(key)) {
        return Optional.empty();
      }
      LocalLease lease = null;
      try {
        Optional<FileChannel> channel = lock(file);
        if (channel.isEmpty()) {
          return Optional.empty();
        }
        lease = new LocalLease(file, key, channel.get());
        // The file may have been another by the time that it was locked.
        if (lease.mine()) {
          return Optional.of(lease);
        }
        lease.close();
      } finally {
        if (lease == null) {
          HELD.remove(key);
        }
      }
    }
  }

  private static Optional<FileChannel> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean locked = false;
    try {
      locked = tryLock(channel) != null;
      return locked ? Optional.of(channel) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** What sets the file apart from another of its name; creates it if it is absent. */
  private static Object keyOf(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // It is there, as nearly always.
    }
    BasicFileAttributes found = LocalPaths.attributes(file);
    if (found.isSymbolicLink()) {
      throw UnsafePathException.link(file.toString());
    }
    if (!found.isRegularFile()) {
      throw UnsafePathException.noFile(file.toString());
    }
    return keyOf(file, found);
  }

  private static Object keyOf(Path file, BasicFileAttributes found) {
    return found.fileKey() == null ? file : found.fileKey();
  }

  /** An open file keeps its number for itself, so that a new file of its name has another. */
  @Override
  public boolean mine() throws IOException {
    try {
      return channel.isOpen() && key.equals(keyOf(file, LocalPaths.attributes(file)));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(key);
    }
  }
}
