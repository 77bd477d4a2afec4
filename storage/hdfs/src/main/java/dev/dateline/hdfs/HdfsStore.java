package dev.dateline.hdfs;

import dev.dateline.dataset.store.CopyingMove;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StorePlace;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.dataset.store.TermLease;
import dev.dateline.dataset.store.UnsafePathException;
import dev.dateline.dataset.store.UnsupportedStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.RemoteIterator;

/** A folder of HDFS. */
final class HdfsStore implements Store {

  private static final long serialVersionUID = 1;

  private final transient HdfsPaths paths;
  private final transient Duration lease;

  HdfsStore(HdfsPaths paths, Duration lease) {
    this.paths = paths;
    this.lease = lease;
  }

  /** The store in the folder of a URI, which need not exist. */
  static Store at(String uri) {
    try {
      HdfsPlace place = HdfsPlace.ofWritten(uri);
      Cluster cluster = place.cluster();
      return new HdfsStore(new HdfsPaths(cluster, place.path()), cluster.lease());
    } catch (IllegalArgumentException e) {
      throw new UnsupportedStoreException(
          "not a place for a dataset: '"
              + uri
              + "': "
              + e.getMessage()
              + ". Expected hdfs://HOST/PATH, hdfs://HOST:PORT/PATH or hdfs://NAMESERVICE/PATH.");
    }
  }

  /** Workers connect for themselves. */
  private Object writeReplace() {
    return new StorePlace(root());
  }

  @Override
  public String root() {
    return paths.root();
  }

  @Override
  public Draft draft(String path) throws IOException {
    return HdfsDraft.begin(paths, paths.checked(path));
  }

  @Override
  public boolean putIfAbsent(String path, byte[] content) throws IOException {
    String place = paths.checked(path);
    if (paths.status(place).isPresent()) {
      return false;
    }
    try (HdfsDraft draft = HdfsDraft.begin(paths, place)) {
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
    String file = paths.checked(path);
    return paths.ask(
        file, files -> HdfsDraft.create(files, paths.at(file), EnumSet.of(CreateFlag.CREATE)));
  }

  @Override
  public InputStream open(String path) throws IOException {
    return stream(paths.checked(path));
  }

  private FSDataInputStream stream(String file) throws IOException {
    try {
      return paths.ask(file, files -> files.open(paths.at(file)));
    } catch (NoSuchFileException e) {
      // Hadoop reports the same of a folder.
      paths.file(file);
      throw e;
    }
  }

  @Override
  public SeekableByteChannel openSeekable(String path) throws IOException {
    String file = paths.checked(path);
    long size = paths.file(file).getLen();
    return new HdfsChannel(stream(file), size);
  }

  @Override
  public boolean exists(String path) throws IOException {
    return paths.status(paths.checked(path)).isPresent();
  }

  @Override
  public long size(String path) throws IOException {
    return paths.file(paths.checked(path)).getLen();
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return children(paths.checked(folder)).stream()
        .map(child -> child.getPath().getName())
        .filter(name -> !HdfsDraft.isDraft(name))
        .sorted()
        .toList();
  }

  @Override
  public List<StoredFile> files(String folder) throws IOException {
    String top = paths.checked("");
    int skipped = top.equals("/") ? 1 : top.length() + 1;
    List<StoredFile> files = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(paths.checked(folder)));
    while (!open.isEmpty()) {
      String next = open.pop();
      for (FileStatus child : children(next)) {
        String name = child.getPath().getName();
        String path = (next.equals("/") ? "" : next) + "/" + name;
        if (child.isDirectory()) {
          open.push(path);
        } else if (!HdfsDraft.isDraft(name)) {
          files.add(
              new StoredFile(
                  path.substring(skipped),
                  child.getLen(),
                  Instant.ofEpochMilli(child.getModificationTime())));
        }
      }
    }
    files.sort(Comparator.comparing(StoredFile::path));
    return files;
  }

  /** What is in a folder; nothing if it is absent. */
  private List<FileStatus> children(String folder) throws IOException {
    try {
      return paths.ask(
          folder,
          files -> {
            List<FileStatus> children = new ArrayList<>();
            RemoteIterator<FileStatus> found = files.listStatusIterator(paths.at(folder));
            while (found.hasNext()) {
              children.add(found.next());
            }
            boolean isFile =
                children.size() == 1
                    && children.get(0).isFile()
                    && children.get(0).getPath().toUri().getPath().equals(folder);
            if (isFile) {
              throw UnsafePathException.noFolder(paths.cluster().root() + folder);
            }
            return children;
          });
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  @Override
  public void move(String from, String to, String last) throws IOException {
    new CopyingMove(this).move(from, to, last, () -> rename(from, to));
  }

  private void rename(String from, String to) throws IOException {
    String source = paths.checked(from);
    String target = paths.checked(to);
    paths.ask(
        target,
        files -> {
          files.mkdirs(paths.at(target).getParent());
          files.rename(paths.at(source), paths.at(target), Rename.NONE);
          return true;
        });
  }

  @Override
  public void share(String from, String to) throws IOException {
    try (InputStream in = open(from);
        HdfsDraft copy = HdfsDraft.begin(paths, paths.checked(to))) {
      in.transferTo(copy);
      if (!copy.commitIfAbsent()) {
        throw new FileAlreadyExistsException(root() + "/" + to);
      }
    }
  }

  @Override
  public void delete(String path, String first) throws IOException {
    String top = paths.checked(path);
    paths.ask(
        top,
        files -> {
          if (!first.isEmpty()) {
            files.delete(paths.at(paths.checked(path + "/" + first)), false);
          }
          return files.delete(paths.at(top), true);
        });
  }

  @Override
  public void discardDrafts(String folder) throws IOException {
    for (FileStatus child : children(paths.checked(folder))) {
      if (HdfsDraft.isDraft(child.getPath().getName())) {
        delete(
            folder.isEmpty()
                ? child.getPath().getName()
                : folder + "/" + child.getPath().getName());
      }
    }
  }

  @Override
  public Optional<Lease> tryLock(String path) throws IOException {
    String lock = paths.checked(path);
    Optional<FileStatus> there = paths.status(lock);
    if (there.isPresent() && there.get().isFile() && there.get().getLen() == 0) {
      // The kernel's lock of a dataset that was copied here from a disk: it has no meaning here.
      paths.ask(lock, files -> files.delete(paths.at(lock), false));
    }
    return TermLease.take(this, path, lease);
  }

  @Override
  public String toString() {
    return root();
  }
}
