package dev.dateline.source;

import dev.dateline.article.Reason;
import dev.dateline.source.storage.InputEntry;
import dev.dateline.source.storage.InputStorage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** A listed file on HDFS, S3 or another remote storage. */
final class StorageFile implements InputFile {

  private final SourceFile file;
  private final InputStorage storage;
  private boolean isOfOneVersion;

  StorageFile(SourceFile file, InputStorage storage) {
    this.file = file;
    this.storage = storage;
  }

  @Override
  public void check() throws IOException {
    if (!isOfOneVersion) {
      look();
    }
  }

  private void look() throws IOException {
    try {
      Optional<InputEntry> now = storage.at(file.uri());
      if (now.isEmpty()) {
        throw RefusedException.changed("it is gone");
      }
      if (now.get().kind() != InputEntry.Kind.FILE) {
        throw RefusedException.changed("it is no longer a regular file");
      }
      file.compare(SourceFile.of(now.get()), true);
    } catch (AccessDeniedException e) {
      throw denied();
    }
  }

  /** What was opened is what was listed if that is still there afterwards. */
  @Override
  public InputStream open(long start) throws IOException {
    InputStream bytes;
    try {
      bytes = storage.open(file.uri(), start);
    } catch (NoSuchFileException e) {
      throw RefusedException.changed("it is gone");
    } catch (AccessDeniedException e) {
      throw denied();
    }
    boolean sound = false;
    try {
      Optional<InputEntry> version = storage.versionOf(bytes);
      if (version.isPresent()) {
        file.compare(SourceFile.of(version.get()), true);
        isOfOneVersion = true;
      } else {
        look();
      }
      sound = true;
      return new Bytes(bytes);
    } finally {
      if (!sound) {
        bytes.close();
      }
    }
  }

  @Override
  public void close() {}

  private static RefusedException denied() {
    return RefusedException.reading(
        Reason.UNREADABLE, "the file can't be opened: permission denied");
  }

  /** The file's bytes; where they can't be read, it matters most whether the file has changed. */
  private final class Bytes extends FilterInputStream {

    Bytes(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      try {
        return super.read(buffer, start, length);
      } catch (IOException e) {
        look();
        throw e;
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
  }
}
