package dev.dateline.hdfs;

import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;
import dev.dateline.source.storage.InputEntry;
import dev.dateline.source.storage.PercentEncoding;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hdfs.BlockMissingException;
import org.apache.hadoop.hdfs.protocol.HdfsFileStatus;

/** The files of an input on HDFS. */
final class HdfsFiles {

  private HdfsFiles() {}

  static Optional<InputEntry> at(String uri) throws IOException {
    HdfsPlace place = HdfsPlace.ofEncoded(uri);
    Cluster cluster = place.cluster();
    String path = place.absolute();
    try {
      return Optional.of(
          cluster.ask(
              path,
              files -> entry(cluster, place.path(), files.getFileStatus(cluster.path(path)))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  static List<InputEntry> children(String folder) throws IOException {
    HdfsPlace place = HdfsPlace.ofEncoded(folder);
    Cluster cluster = place.cluster();
    return cluster.ask(
        place.absolute(),
        files -> {
          List<InputEntry> entries = new ArrayList<>();
          RemoteIterator<FileStatus> children =
              files.listStatusIterator(cluster.path(place.absolute()));
          while (children.hasNext()) {
            FileStatus child = children.next();
            entries.add(entry(cluster, place.path() + "/" + child.getPath().getName(), child));
          }
          return entries;
        });
  }

  static InputStream open(String uri, long start) throws IOException {
    HdfsPlace place = HdfsPlace.ofEncoded(uri);
    Cluster cluster = place.cluster();
    String path = place.absolute();
    FSDataInputStream file = cluster.ask(path, files -> files.open(cluster.path(path)));
    boolean sought = false;
    try {
      file.seek(start);
      sought = true;
      return new Bytes(cluster, path, file);
    } finally {
      if (!sought) {
        file.close();
      }
    }
  }

  private static InputEntry entry(Cluster cluster, String path, FileStatus status) {
    InputEntry.Kind kind =
        status.isSymlink()
            ? InputEntry.Kind.OTHER
            : status.isDirectory() ? InputEntry.Kind.FOLDER : InputEntry.Kind.FILE;
    return new InputEntry(
        cluster.root() + PercentEncoding.encoded(path),
        kind,
        status.getLen(),
        TimeUnit.MILLISECONDS.toNanos(status.getModificationTime()),
        status instanceof HdfsFileStatus known ? known.getFileId() : 0);
  }

  /** The file's bytes; a file whose blocks are lost is refused, and no fault of the cluster. */
  private static final class Bytes extends FilterInputStream {

    private final Cluster cluster;
    private final String path;

    Bytes(Cluster cluster, String path, InputStream in) {
      super(in);
      this.cluster = cluster;
      this.path = path;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      try {
        return super.read(buffer, start, length);
      } catch (BlockMissingException | ChecksumException e) {
        throw RefusedException.reading(
            Reason.UNREADABLE, "the file can't be read: none of its copies is complete");
      } catch (IOException e) {
        throw HdfsFailures.of(cluster.root(), path, e);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
  }
}
