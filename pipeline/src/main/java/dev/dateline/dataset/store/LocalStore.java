package dev.dateline.dataset.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of the local file system, or of one that every machine mounts under the same path. */
public final class LocalStore implements Store {

  private static final long serialVersionUID = 1;

  private final LocalPaths paths;

  private LocalStore(LocalPaths paths) {
    this.paths = paths;
  }

  /** The store in a folder, which need not exist. */
  public static LocalStore at(Path folder) {
    return new LocalStore(new LocalPaths(folder.toAbsolutePath().normalize().toString()));
  }

  @Override
  public String root() {
    return paths.root();
  }

  @Override
  public Optional<String> folder() {
    return Optional.of(root());
  }

  @Override
  public Draft draft(String path) throws IOException {
    return LocalDraft.begin(paths.at(path));
  }

  @Override
  public boolean putIfAbsent(String path, byte[] content) throws IOException {
    try (LocalDraft draft = LocalDraft.begin(paths.at(path))) {
      draft.write(content);
      return draft.commitIfAbsent();
    }
  }

  @Override
  public void put(String path, byte[] content) throws IOException {
    try (Draft draft = draft(path)) {
      draft.write(content);
      draft.commit();
    }
  }

  @Override
  public OutputStream create(String path) throws IOException {
    Path file = paths.at(path);
    LocalPaths.createParent(file);
    return Files.newOutputStream(
        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(paths.file(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public SeekableByteChannel openSeekable(String path) throws IOException {
    return Files.newByteChannel(
        paths.file(path), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public boolean exists(String path) throws IOException {
    return Files.exists(paths.at(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public long size(String path) throws IOException {
    return Files.size(paths.file(path));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(paths.folder(folder))) {
      return entries
          .filter(entry -> !LocalDraft.isDraft(entry))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  @Override
  public List<StoredFile> files(String folder) throws IOException {
    Path top = Path.of(root());
    List<StoredFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          paths.folder(folder),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
              if (!LocalDraft.isDraft(file)) {
                files.add(
                    new StoredFile(
                        top.relativize(file).toString().replace('\\', '/'),
                        found.size(),
                        found.lastModifiedTime().toInstant()));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      return List.of();
    }
    files.sort(Comparator.comparing(StoredFile::path));
    return files;
  }

  @Override
  public void move(String from, String to, String last) throws IOException {
    CopyingMove move = new CopyingMove(this);
    move.move(from, to, last, () -> rename(move, from, to, last));
  }

  private void rename(CopyingMove move, String from, String to, String last) throws IOException {
    Path source = paths.folder(from);
    Path target = paths.at(to);
    LocalPaths.createParent(target);
    try {
      Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // The place is on another device.
      move.copy(from, to, last);
      return;
    }
    LocalPaths.sync(target.getParent());
    LocalPaths.sync(source.getParent());
  }

  @Override
  public void share(String from, String to) throws IOException {
    LocalLinks.share(paths.file(from), paths.at(to));
  }

  @Override
  public void delete(String path, String first) throws IOException {
    Path top = paths.at(path);
    if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!first.isEmpty() && Files.deleteIfExists(paths.at(path + "/" + first))) {
      LocalPaths.sync(top);
    }
    Files.walkFileTree(top, new Deletion());
  }

  @Override
  public void discardDrafts(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(paths.folder(folder))) {
      for (Path draft : (Iterable<Path>) entries.filter(LocalDraft::isDraft)::iterator) {
        Files.deleteIfExists(draft);
      }
    } catch (NoSuchFileException e) {
      // There is no folder, and so there are no drafts.
    }
  }

  @Override
  public Optional<Lease> tryLock(String path) throws IOException {
    return LocalLease.take(paths.at(path));
  }

  @Override
  public String toString() {
    return root();
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
