package dev.dateline.dataset.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Moves a folder as Store#move promises, with operations that every store has.
 *
 * @param store where
 */
public record CopyingMove(Store store) {

  /** How a whole folder gets to a place where nothing is. */
  @FunctionalInterface
  public interface Transfer {
    /** Gets it there. */
    void run() throws IOException;
  }

  /** Moves a folder by copies. */
  public void move(String from, String to, String last) throws IOException {
    move(from, to, last, () -> copy(from, to, last));
  }

  /** Moves a folder in another way, or continues a move by copies that was cut off. */
  public void move(String from, String to, String last, Transfer transfer) throws IOException {
    Optional<byte[]> original = store.content(from + "/" + last);
    Optional<byte[]> copy = store.content(to + "/" + last);
    if (copy.isEmpty()) {
      if (original.isEmpty()) {
        throw new NoSuchFileException(store.root() + "/" + from + "/" + last);
      }
      store.delete(to);
      transfer.run();
    } else {
      if (original.isPresent() && !Arrays.equals(original.get(), copy.get())) {
        throw new FileAlreadyExistsException(store.root() + "/" + to);
      }
      store.delete(from, last);
    }
  }

  /** Copies a folder to a place where nothing is, and deletes the original. */
  public void copy(String from, String to, String last) throws IOException {
    for (StoredFile file : store.files(from)) {
      String inner = file.path().substring(from.length() + 1);
      if (!inner.equals(last)) {
        store.share(file.path(), to + "/" + inner);
      }
    }
    store.share(from + "/" + last, to + "/" + last);
    store.delete(from, last);
  }
}
