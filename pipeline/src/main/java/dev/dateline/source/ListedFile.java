package dev.dateline.source;

import dev.dateline.article.Reason;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Locale;

/**
 * A listed file on this machine.
 *
 * <p>Its folder is reached through no link when it is first needed, and held until it is closed.
 * Not thread-safe.
 */
final class ListedFile implements InputFile {

  private static final int BUFFER = 1 << 16;

  /** More than a file takes to open; less than a reader may be held up by every pipe. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final SourceFile file;
  private final Path path;
  private final Duration patience;
  private ReachedFile reached;

  ListedFile(SourceFile file) {
    this(file, PATIENCE);
  }

  /**
   * A listed file.
   *
   * @param patience how long it may take to open, before it is looked at again
   */
  ListedFile(SourceFile file, Duration patience) {
    this.file = file;
    this.patience = patience;
    path = FileUris.path(file.uri());
  }

  @Override
  public void check() throws IOException {
    try {
      look();
    } catch (NoSuchFileException e) {
      throw RefusedException.changed("it is gone");
    } catch (FileSystemException e) {
      throw unreadable(e);
    }
  }

  /** Never waits at a pipe or follows a link. */
  @Override
  public InputStream open(long start) throws IOException {
    check();
    try {
      return open(BoundedOpening.open(reached::open, this::look, patience), start);
    } catch (NoSuchFileException e) {
      throw RefusedException.changed("it is gone");
    } catch (FileSystemException e) {
      // What became a link does not open either.
      check();
      throw unreadable(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (reached != null) {
      reached.close();
    }
  }

  /** What was opened is what is there, if that is what was listed, before and after. */
  private InputStream open(SeekableByteChannel channel, long start) throws IOException {
    boolean sound = false;
    try {
      look();
      channel.position(start);
      sound = true;
      return new Bytes(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
    } finally {
      if (!sound) {
        channel.close();
      }
    }
  }

  private void look() throws IOException {
    if (reached == null) {
      reached = reach(path);
    }
    BasicFileAttributes attributes = reached.attributes();
    if (!attributes.isRegularFile()) {
      throw RefusedException.changed("it is no longer a regular file");
    }
    SourceFile now = SourceFile.of(file.uri(), attributes);
    file.compare(now, now.inode() == file.inode() || inodesStay());
  }

  /** Opens a path element by element, and follows no link. */
  // What is returned holds the open folder until it is closed.
  @SuppressWarnings("StreamResourceLeak")
  static ReachedFile reach(Path path) throws IOException {
    DirectoryStream<Path> root = Files.newDirectoryStream(path.getRoot());
    if (root instanceof SecureDirectoryStream<Path> secure) {
      return HeldFolder.descend(secure, path);
    }
    root.close();
    return new CheckedPath(path);
  }

  /** File systems in user space (FUSE) may return another inode number at each request. */
  private boolean inodesStay() throws IOException {
    return !Files.getFileStore(path).type().startsWith("fuse");
  }

  /** A refusal of the file; a machine without file handles or memory is no fault of the file. */
  private static IOException unreadable(FileSystemException e) {
    String reason = e.getReason() == null ? "permission denied" : e.getReason();
    return isMachine(reason)
        ? e
        : RefusedException.reading(Reason.UNREADABLE, "the file can't be opened: " + reason);
  }

  private static boolean isMachine(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    return lower.contains("too many open files") || lower.contains("memory");
  }

  /** The file's bytes; the device's errors become refusals of the file. */
  private static final class Bytes extends FilterInputStream {

    Bytes(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      try {
        return super.read(buffer, start, length);
      } catch (ClosedChannelException e) {
        throw e;
      } catch (IOException e) {
        throw RefusedException.reading(
            Reason.UNREADABLE, "the file can't be read: " + e.getMessage());
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
  }
}
