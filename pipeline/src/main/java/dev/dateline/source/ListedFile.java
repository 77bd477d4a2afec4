package dev.dateline.source;

import dev.dateline.article.Reason;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;

/** A file opened as it was listed; refuses as SOURCE_CHANGED where it no longer is. */
final class ListedFile {

  private static final int BUFFER = 1 << 16;

  private final SourceFile file;
  private final Path path;

  ListedFile(SourceFile file) {
    this.file = file;
    path = FileUris.path(file.uri());
  }

  /** Refuses unless the file stands as it was listed. */
  void check() throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = SourceFile.attributes(path);
    } catch (NoSuchFileException e) {
      throw changed("it is gone");
    } catch (FileSystemException e) {
      throw unreadable(e);
    }
    if (!attributes.isRegularFile()) {
      throw changed("it is no regular file any more");
    }
    SourceFile now = SourceFile.of(path, attributes);
    if (now.size() != file.size()) {
      throw changed("listed with " + file.size() + " bytes, has " + now.size());
    }
    if (now.modifiedNanos() != file.modifiedNanos()) {
      throw changed("modified since it was listed");
    }
  }

  /** The bytes from an offset; whoever asks closes it. Never opens a pipe or follows a link. */
  InputStream open(long start) throws IOException {
    check();
    try {
      SeekableByteChannel channel =
          Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
      channel.position(start);
      return new Bytes(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
    } catch (NoSuchFileException e) {
      throw changed("it is gone");
    } catch (FileSystemException e) {
      throw unreadable(e);
    }
  }

  private static RefusedException changed(String how) {
    return RefusedException.reading(
        Reason.SOURCE_CHANGED, "the file changed after it was listed: " + how);
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
