package dev.dateline.query;

import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.DigestStream;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.UUID;

/**
 * A cache of row files of datasets on remote storage: files are fetched for a query and kept under
 * their hashes for later queries. When the cache is full, the least recently used files are
 * deleted.
 */
public final class FileCache {

  private static final String KIND = ".rows";

  private final CacheFolder folder;
  private final long mostBytes;

  private FileCache(CacheFolder folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** A cache in a folder, which need not exist. */
  public static FileCache at(Path folder, long mostBytes) {
    return new FileCache(new CacheFolder(folder), mostBytes);
  }

  /** The cache of this machine's user. */
  public static FileCache ofUser(long mostBytes) {
    return at(UserCache.folder("sql"), mostBytes);
  }

  /** The row files of a snapshot on this machine, for as long as a question takes. */
  interface Copy extends AutoCloseable {

    /** The folder that is used in place of the dataset's. */
    Path root();

    @Override
    void close() throws IOException;
  }

  private record InPlace(Path root) implements Copy {
    @Override
    public void close() {}
  }

  private record Fetched(Path root) implements Copy {
    @Override
    public void close() throws IOException {
      CacheFolder.delete(root);
    }
  }

  /**
   * The row files of a snapshot.
   *
   * @throws AnswerFailedException when they are more than the cache may hold, or one is damaged
   */
  Copy of(Store store, Snapshot snapshot) throws IOException {
    if (store.folder().isPresent()) {
      return new InPlace(Path.of(store.folder().get()));
    }
    checkSize(store, snapshot);
    Path root = folder.begin();
    boolean whole = false;
    try {
      for (LocatedRun run : snapshot.runs()) {
        for (WrittenFile file : run.manifest().files()) {
          place(store, run.path(file), file, root.resolve(run.path(file)));
        }
      }
      folder.evict(mostBytes);
      whole = true;
      return new Fetched(root);
    } finally {
      if (!whole) {
        CacheFolder.delete(root);
      }
    }
  }

  private void checkSize(Store store, Snapshot snapshot) throws AnswerFailedException {
    long bytes =
        snapshot.manifests().stream()
            .flatMap(run -> run.files().stream())
            .mapToLong(WrittenFile::bytes)
            .sum();
    if (bytes > mostBytes) {
      throw new AnswerFailedException(
          "the row files that the query needs do not fit into the cache: "
              + (bytes >> 20)
              + " MB of "
              + (mostBytes >> 20)
              + " ("
              + store.root()
              + "). Give a larger --cache-megabytes, or query with an engine that reads from that"
              + " storage.");
    }
  }

  /** Puts a file at its place; another command may evict it between fetching and linking. */
  private void place(Store store, String path, WrittenFile file, Path place) throws IOException {
    Path kept = folder.file(file.sha256() + KIND);
    if (!Files.exists(kept)) {
      fetch(store, path, file, kept);
    }
    try {
      folder.link(kept, place);
    } catch (NoSuchFileException e) {
      fetch(store, path, file, kept);
      folder.link(kept, place);
    }
    Files.setLastModifiedTime(kept, FileTime.from(Clock.systemUTC().instant()));
  }

  private void fetch(Store store, String path, WrittenFile file, Path kept) throws IOException {
    Path part = folder.file(UUID.randomUUID() + ".part");
    try (DigestStream out = new DigestStream(Files.newOutputStream(part))) {
      try (InputStream in = store.open(path)) {
        in.transferTo(out);
      }
      out.flush();
      if (!out.sha256().equals(file.sha256())) {
        throw new AnswerFailedException(
            "row file damaged: '"
                + (store.root() + "/" + path)
                + "'. `dateline verify` lists all that differ; restore them from a backup.");
      }
      Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
