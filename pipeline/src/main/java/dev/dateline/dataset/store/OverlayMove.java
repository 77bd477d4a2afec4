package dev.dateline.dataset.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves a folder as {@link Store#move} promises, by copies over what may be there.
 *
 * <p>No file at the destination is deleted that the folder also has: if a writer was stopped during
 * the move, and continues after another writer completed it, it copies the same files again and
 * deletes nothing.
 *
 * @param store that copies on its own
 */
public record OverlayMove(Store store) {

  /** Moves a folder, or continues a move that was cut off. */
  public void move(String from, String to, String last) throws IOException {
    Optional<byte[]> original = store.content(from + "/" + last);
    Optional<byte[]> copy = store.content(to + "/" + last);
    if (copy.isEmpty()) {
      if (original.isEmpty()) {
        throw new NoSuchFileException(store.root() + "/" + from + "/" + last);
      }
      copy(from, to, last);
      if (!store.putIfAbsent(to + "/" + last, original.get())) {
        copy = store.content(to + "/" + last);
      }
    }
    if (copy.isPresent() && original.isPresent() && !Arrays.equals(original.get(), copy.get())) {
      throw new FileAlreadyExistsException(store.root() + "/" + to);
    }
    store.delete(from, last);
  }

  private void copy(String from, String to, String last) throws IOException {
    List<String> strays = inner(to);
    List<String> files = inner(from);
    store.copy(from, to, files.stream().filter(file -> !file.equals(last)).toList());
    Set<String> kept = new HashSet<>(files);
    for (String stray : strays) {
      if (!kept.contains(stray)) {
        store.delete(to + "/" + stray);
      }
    }
  }

  private List<String> inner(String folder) throws IOException {
    return store.files(folder).stream()
        .map(file -> file.path().substring(folder.length() + 1))
        .toList();
  }
}
