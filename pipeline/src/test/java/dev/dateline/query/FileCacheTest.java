package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.RunFolder;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTest {

  @TempDir Path folder;

  private final AtomicInteger fetched = new AtomicInteger();
  private Path output;
  private Path cache;
  private Store elsewhere;

  @BeforeEach
  void aDataset() throws IOException {
    output = folder.resolve("out");
    cache = folder.resolve("cache");
    Path text = Files.writeString(folder.resolve("a.txt"), "A story of some words.\n");
    RunFolder.publish(Dateline::run, output, List.of("--input=" + text));
    elsewhere = elsewhere(LocalStore.at(output));
  }

  /** The same store, as one that is on no disk of this machine. */
  private Store elsewhere(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("folder")) {
                return Optional.empty();
              }
              if (method.getName().equals("open")) {
                fetched.incrementAndGet();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void rowFilesAreFetchedOnceAndStayInPlaceDuringAQuery() throws IOException {
    FileCache files = FileCache.at(cache, Long.MAX_VALUE);
    Snapshot snapshot = Snapshot.of(LocalStore.at(output));
    Path root;
    try (FileCache.Copy copy = files.of(elsewhere, snapshot)) {
      root = copy.root();
      assertThat(Trees.rowHashes(root)).isEqualTo(Trees.rowHashes(output));
    }
    assertThat(root).doesNotExist();
    int once = fetched.get();

    files.of(elsewhere, snapshot).close();

    assertThat(once).isPositive();
    assertThat(fetched).hasValue(once);
  }

  @Test
  void filesThatWereUsedLongestAgoGoFirst() throws IOException {
    Snapshot snapshot = Snapshot.of(LocalStore.at(output));
    Files.createDirectories(cache);
    Path old = Files.write(cache.resolve("old.rows"), new byte[1 << 20]);
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));

    FileCache.at(cache, 1 << 20).of(elsewhere, snapshot).close();

    assertThat(old).doesNotExist();
    try (Stream<Path> kept = Files.list(cache)) {
      assertThat(kept).isNotEmpty().allMatch(file -> file.toString().endsWith(".rows"));
    }
  }

  @Test
  void aDatasetThatIsTooLargeIsNotFetched() throws IOException {
    Snapshot snapshot = Snapshot.of(LocalStore.at(output));

    assertThatThrownBy(() -> FileCache.at(cache, 100).of(elsewhere, snapshot))
        .isInstanceOf(AnswerFailedException.class)
        .hasMessageContaining("--cache-megabytes");
    assertThat(fetched).hasValue(0);
  }

  @Test
  void aDamagedFileIsNamedAndNotKept() throws IOException {
    Snapshot snapshot = Snapshot.of(LocalStore.at(output));
    String damaged = snapshot.runs().get(0).path(snapshot.runs().get(0).manifest().files().get(0));
    byte[] bytes = Files.readAllBytes(output.resolve(damaged));
    bytes[bytes.length / 2] ^= 1;
    Files.write(output.resolve(damaged), bytes);

    assertThatThrownBy(() -> FileCache.at(cache, Long.MAX_VALUE).of(elsewhere, snapshot))
        .isInstanceOf(AnswerFailedException.class)
        .hasMessageStartingWith("row file damaged: '" + output + "/" + damaged + "'");
    try (Stream<Path> kept = Files.walk(cache)) {
      assertThat(kept.filter(Files::isDirectory)).containsExactly(cache);
    }
  }
}
