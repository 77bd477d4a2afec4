package dev.dateline.hdfs;

import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.EnumSet;
import java.util.UUID;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;

/** A file that is written next to its place, under a name that listings leave out. */
final class HdfsDraft extends Store.Draft {

  private static final String DRAFT = ".draft-";

  private final HdfsPaths paths;
  private final String place;
  private final String draft;
  private final FSDataOutputStream out;
  private boolean ended;

  private HdfsDraft(HdfsPaths paths, String place, String draft, FSDataOutputStream out) {
    this.paths = paths;
    this.place = place;
    this.draft = draft;
    this.out = out;
  }

  /** Begins a file in a folder that comes with it. */
  static HdfsDraft begin(HdfsPaths paths, String place) throws IOException {
    String draft = place.substring(0, place.lastIndexOf('/') + 1) + DRAFT + UUID.randomUUID();
    // A closed file can't be synced any more: each block is when it ends.
    EnumSet<CreateFlag> flags = EnumSet.of(CreateFlag.CREATE, CreateFlag.SYNC_BLOCK);
    return new HdfsDraft(
        paths, place, draft, paths.ask(draft, files -> create(files, paths.at(draft), flags)));
  }

  /** Creates a file with the settings of the cluster. */
  static FSDataOutputStream create(
      DistributedFileSystem files, Path path, EnumSet<CreateFlag> flags) throws IOException {
    return files.create(
        path,
        FsPermission.getFileDefault(),
        flags,
        files.getConf().getInt("io.file.buffer.size", 1 << 12),
        files.getDefaultReplication(path),
        files.getDefaultBlockSize(path),
        null);
  }

  /** Whether a name is that of a draft. */
  static boolean isDraft(String name) {
    return name.startsWith(DRAFT);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void commit() throws IOException {
    rename(place, Rename.OVERWRITE);
  }

  @Override
  public void commitAs(String name) throws IOException {
    rename(place.substring(0, place.lastIndexOf('/') + 1) + name, Rename.OVERWRITE);
  }

  /** Puts the file at its place unless one is there; whether it did. */
  boolean commitIfAbsent() throws IOException {
    try {
      rename(place, Rename.NONE);
      return true;
    } catch (java.nio.file.FileAlreadyExistsException e) {
      paths.ask(draft, files -> files.delete(paths.at(draft), false));
      return false;
    }
  }

  private void rename(String target, Rename kind) throws IOException {
    if (ended) {
      throw new IOException("the draft of " + place + " is closed");
    }
    ended = true;
    paths.ask(
        target,
        files -> {
          out.close();
          files.rename(paths.at(draft), paths.at(target), kind);
          return true;
        });
  }

  @Override
  public void close() throws IOException {
    if (ended) {
      return;
    }
    ended = true;
    paths.ask(draft, files -> files.delete(paths.at(draft), false));
    try {
      out.close();
    } catch (IOException e) {
      // A file that is gone can't be closed: that is the intended result.
      return;
    }
  }
}
