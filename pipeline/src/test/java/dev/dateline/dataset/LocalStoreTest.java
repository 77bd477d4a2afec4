package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnsafePathException;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalStoreTest extends StoreContract {

  @TempDir Path folder;

  @Override
  Store open(String name) {
    return LocalStore.at(folder.resolve(name));
  }

  @Test
  void deletingFollowsNoLink() throws IOException {
    Path outside = Files.writeString(folder.resolve("precious"), "keep");
    put("a/b", "1");
    Files.createSymbolicLink(folder.resolve("store/a/link"), folder);
    Store store = open("store");

    store.delete("a");
    store.delete("a");

    assertThat(store.exists("a")).isFalse();
    assertThat(outside).hasContent("keep");
  }

  @Test
  void noOperationFollowsALink() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside/inner"));
    Path secret = Files.writeString(outside.resolve("secret"), "keep");
    put("whole/last", "1");
    Files.createSymbolicLink(folder.resolve("store/link"), outside.getParent());
    Files.createSymbolicLink(folder.resolve("store/file"), secret);
    Store store = open("store");

    for (String path : new String[] {"file", "link/inner/secret"}) {
      assertUnsafe(() -> store.open(path));
      assertUnsafe(() -> store.openSeekable(path));
      assertUnsafe(() -> store.size(path));
      assertUnsafe(() -> store.share(path, "elsewhere"));
    }
    assertUnsafe(() -> store.list("link"));
    assertUnsafe(() -> store.list("link/inner"));
    assertUnsafe(() -> store.files("link"));
    assertUnsafe(() -> store.draft("link/inner/new"));
    assertUnsafe(() -> store.create("link/new"));
    assertUnsafe(() -> store.put("link/inner/secret", bytes("x")));
    assertUnsafe(() -> store.delete("link/inner"));
    assertUnsafe(() -> store.move("whole", "link/inner/new", "last"));
    assertUnsafe(() -> store.move("link/inner", "new", "secret"));
    assertUnsafe(() -> store.tryLock("link/lock"));
    assertUnsafe(() -> store.tryLock("file"));
    assertUnsafe(() -> store.discardDrafts("link"));
    assertThat(Trees.hashes(folder.resolve("outside"))).hasSize(1);
    assertThat(secret).hasContent("keep");
  }

  /** To open a pipe that nobody writes to takes for ever. */
  @ParameterizedTest
  @ValueSource(strings = {"pipe", "folder"})
  @Timeout(20)
  void onlyFilesAreOpened(String path) throws Exception {
    put("folder/a", "1");
    Process made =
        new ProcessBuilder("mkfifo", folder.resolve("store/pipe").toString()).inheritIO().start();
    assumeTrue(made.waitFor() == 0, "this machine makes no pipes");
    Store store = open("store");

    assertUnsafe(() -> store.open(path));
    assertUnsafe(() -> store.openSeekable(path));
    assertUnsafe(() -> store.size(path));
    assertUnsafe(() -> store.share(path, "elsewhere"));
    assertUnsafe(() -> store.tryLock(path));
  }

  @Test
  void aFileInThePlaceOfAFolderIsSaidToBe() throws IOException {
    put("file", "1");

    assertUnsafe(() -> open("store").list("file"));
    assertUnsafe(() -> open("store").put("file/a", bytes("x")));
  }

  @Test
  void aFolderIsMovedToAnotherDevice() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(
        Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(folder)),
        "there is no other device at " + memory);
    Path other = Files.createTempDirectory(memory, "dateline-");
    try {
      Store all = LocalStore.at(Path.of("/"));
      String from = folder.toRealPath().resolve("from").toString().substring(1);
      String to = other.resolve("deep/to").toString().substring(1);
      all.put(from + "/inner/one", bytes("1"));
      all.put(from + "/last", bytes("2"));

      all.move(from, to, "last");
      all.move(from, to, "last");

      assertThat(other.resolve("deep/to/inner/one")).hasContent("1");
      assertThat(other.resolve("deep/to/last")).hasContent("2");
      assertThat(folder.resolve("from")).doesNotExist();
    } finally {
      Trees.delete(other);
    }
  }

  private interface Effect {
    void run() throws IOException;
  }

  private static void assertUnsafe(Effect effect) {
    assertThatThrownBy(effect::run).isInstanceOf(UnsafePathException.class);
  }
}
