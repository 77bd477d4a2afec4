package dev.dateline.dataset.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is written next to its place, under a name that listings leave out. */
final class LocalDraft extends Store.Draft {

  private static final String DRAFT = ".draft-";

  private final Path place;
  private final Path draft;
  private final FileChannel channel;
  private boolean committed;

  private LocalDraft(Path place, Path draft, FileChannel channel) {
    this.place = place;
    this.draft = draft;
    this.channel = channel;
  }

  /** Begins a file in a folder that is created if need be. */
  static LocalDraft begin(Path place) throws IOException {
    LocalPaths.createParent(place);
    Path draft = place.resolveSibling(DRAFT + UUID.randomUUID());
    return new LocalDraft(
        place,
        draft,
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS));
  }

  /** Whether a name is that of a draft. */
  static boolean isDraft(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(DRAFT);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  @Override
  public void commit() throws IOException {
    commitTo(place);
  }

  @Override
  public void commitAs(String name) throws IOException {
    commitTo(place.resolveSibling(name));
  }

  private void commitTo(Path target) throws IOException {
    finish();
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    committed = true;
    LocalPaths.sync(target.getParent());
  }

  /** Puts the file at its place unless one is there; whether it did. */
  boolean commitIfAbsent() throws IOException {
    finish();
    boolean isNew = LocalLinks.linkIfAbsent(draft, place);
    LocalPaths.sync(place.getParent());
    return isNew;
  }

  private void finish() throws IOException {
    if (committed || !channel.isOpen()) {
      throw new IOException("the draft of " + place + " is closed");
    }
    channel.force(true);
    channel.close();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!committed) {
      Files.deleteIfExists(draft);
    }
  }
}
