package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalStoreTest {

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void aStore() {
    store = LocalStore.at(folder.resolve("out"));
  }

  @Test
  void filesAreCreatedWithTheirFoldersAndListedInOrder() throws IOException {
    write("b/two", "2");
    write("b/one", "1");
    write("a/deep/er", "3");

    assertThat(store.files("")).containsExactly("a/deep/er", "b/one", "b/two");
    assertThat(store.list("b")).containsExactly("one", "two");
    assertThat(store.size("b/one")).isEqualTo(1);
    assertThat(store.list("absent")).isEmpty();
    assertThat(store.files("absent")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../../x", "/etc/passwd", "a/..", "./a", "a//../b"})
  void noPathLeavesTheRoot(String path) {
    assertThatThrownBy(() -> store.create(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("path outside the dataset: '" + path + "'");
  }

  @Test
  void aFileThatExistsIsNotCreatedAgain() throws IOException {
    write("a", "1");

    assertThatThrownBy(() -> store.create("a")).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void renamingRefusesATargetThatExistsAndReplacingDoesNot() throws IOException {
    write("a", "1");
    write("b", "2");

    assertThatThrownBy(() -> store.rename("a", "b")).isInstanceOf(FileAlreadyExistsException.class);
    store.replace("a", "b");

    assertThat(folder.resolve("out/b")).hasContent("1");
    assertThat(store.exists("a")).isFalse();
  }

  @Test
  void renamingRefusesAFolderThatExistsEvenWhenEmpty() throws IOException {
    write("from/a", "1");
    store.createFolder("to");

    assertThatThrownBy(() -> store.rename("from", "to"))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void deletingFollowsNoLink() throws IOException {
    Path outside = Files.writeString(folder.resolve("precious"), "keep");
    write("a/b", "1");
    Files.createSymbolicLink(folder.resolve("out/a/link"), folder);

    store.delete("a");
    store.delete("a");

    assertThat(store.exists("a")).isFalse();
    assertThat(outside).hasContent("keep");
  }

  @Test
  void aLinkIsNotWrittenThrough() throws IOException {
    Path outside = folder.resolve("outside");
    store.createFolder("");
    Files.createSymbolicLink(folder.resolve("out/link"), outside);

    assertThatThrownBy(() -> store.create("link")).isInstanceOf(IOException.class);
    assertThat(outside).doesNotExist();
  }

  @Test
  void aLockIsHeldByOneAtATime() throws IOException {
    try (Store.Lock lock = store.tryLock("lock").orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(store.tryLock("lock")).isEmpty();
      assertThat(LocalStore.at(folder.resolve("out")).tryLock("lock")).isEmpty();
    }
    store.tryLock("lock").orElseThrow().close();
  }

  private void write(String path, String text) throws IOException {
    try (OutputStream out = store.create(path)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
