package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.FaultyStore.Fault;
import dev.dateline.dataset.FaultyStore.Halt;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the protocol asks of a store; there is a test for each kind that extends this one. */
abstract class StoreContract {

  private Store store;

  /** A store of its own for each name, empty at first; the same one for the same name. */
  abstract Store open(String name);

  /** Whether anything of a draft is in the store before it is committed. */
  boolean discardsDrafts() {
    return true;
  }

  @BeforeEach
  void anEmptyStore() {
    store = open("store");
  }

  @Test
  void filesComeWithTheirFoldersAndAreListedInOrder() throws IOException {
    put("b/two", "2");
    put("b/one", "1");
    put("a/deep/er", "3");

    assertThat(store.files("").stream().map(StoredFile::path))
        .containsExactly("a/deep/er", "b/one", "b/two");
    assertThat(store.list("b")).containsExactly("one", "two");
    assertThat(store.list("")).containsExactly("a", "b");
    assertThat(store.list("absent")).isEmpty();
    assertThat(store.files("absent")).isEmpty();
  }

  @Test
  void aListingHasSizeAndTime() throws IOException {
    put("b/one", "12345");

    StoredFile file = store.files("b").get(0);

    assertThat(file.bytes()).isEqualTo(5);
    assertThat(store.size("b/one")).isEqualTo(5);
    assertThat(Duration.between(file.modified(), Instant.now()).abs())
        .isLessThan(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../../x", "/etc/passwd", "a/..", "./a", "a//../b"})
  void noPathLeavesTheRoot(String path) {
    assertThatThrownBy(() -> store.draft(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("path outside the dataset: '" + path + "'");
    assertThatThrownBy(() -> store.open(path)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.delete(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDraftIsSeenWhenItIsCommittedAndNotBefore() throws IOException {
    try (Store.Draft draft = store.draft("a/file")) {
      draft.write(bytes("whole"));
      assertThat(store.exists("a/file")).isFalse();
      assertThat(store.list("a")).isEmpty();
      assertThat(store.files("")).isEmpty();
      draft.commit();
    }
    assertThat(text("a/file")).isEqualTo("whole");
  }

  @Test
  void aDraftThatIsClosedWithoutCommitIsForgotten() throws IOException {
    put("a/file", "old");
    try (Store.Draft draft = store.draft("a/file")) {
      draft.write(bytes("half"));
    }
    assertThat(text("a/file")).isEqualTo("old");
    assertThat(store.files("")).hasSize(1);
  }

  @Test
  void aDraftReplacesWhatIsThere() throws IOException {
    put("file", "old");
    try (Store.Draft draft = store.draft("file")) {
      draft.write(bytes("new"));
      draft.commit();
    }
    assertThat(text("file")).isEqualTo("new");
  }

  @Test
  void draftsOfWritersThatAreGoneAreDiscarded() throws IOException {
    try (Store.Draft draft = store.draft("a/file")) {
      draft.write(bytes("half"));
      store.discardDrafts("a");
      store.discardDrafts("absent");
      if (discardsDrafts()) {
        assertThatThrownBy(draft::commit).isInstanceOf(IOException.class);
      }
    }
    assertThat(store.exists("a/file")).isFalse();
  }

  @Test
  void ofManyWritersOneIsTheFirst() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        String path = "records/" + round;
        List<Callable<Boolean>> all =
            IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                    writer -> () -> store.putIfAbsent(path, bytes("writer " + writer)))
                .toList();
        int first = -1;
        List<Future<Boolean>> done = writers.invokeAll(all);
        for (int writer = 0; writer < done.size(); writer++) {
          if (done.get(writer).get()) {
            assertThat(first).isEqualTo(-1);
            first = writer;
          }
        }
        assertThat(text(path)).isEqualTo("writer " + first);
      }
    } finally {
      writers.shutdown();
    }
    assertThat(store.files("records")).hasSize(20);
  }

  @Test
  void aFileIsReadFromAnyPosition() throws IOException {
    put("file", "0123456789");
    try (SeekableByteChannel channel = store.openSeekable("file")) {
      ByteBuffer three = ByteBuffer.allocate(3);
      channel.position(4).read(three);
      assertThat(new String(three.array(), StandardCharsets.UTF_8)).isEqualTo("456");
      assertThat(channel.size()).isEqualTo(10);
    }
  }

  @Test
  void whatIsAbsentIsSaidToBe() {
    assertThatThrownBy(() -> store.open("no/file")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> store.openSeekable("no/file")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> store.size("no/file")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> store.move("no", "to", "last"))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileOfItsWritersOwnIsReadableWhenItIsClosed() throws IOException {
    try (OutputStream out = store.create("scratch/1")) {
      out.write(bytes("text"));
    }
    assertThat(text("scratch/1")).isEqualTo("text");
    assertThatThrownBy(() -> store.create("scratch/1").close())
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aMovedFolderIsCompleteInItsNewPlaceAndGoneFromTheOld() throws IOException {
    putFolder("from");

    store.move("from", "to/there", "last");

    assertFolder("to/there");
    assertThat(store.exists("from")).isFalse();
    store.move("from", "to/there", "last");
    assertFolder("to/there");
  }

  @Test
  void aFolderIsNotMovedOverAnotherCompleteOne() throws IOException {
    putFolder("from");
    put("to/last", "another");

    assertThatThrownBy(() -> store.move("from", "to", "last"))
        .isInstanceOf(FileAlreadyExistsException.class);

    assertFolder("from");
    assertThat(text("to/last")).isEqualTo("another");
  }

  @Test
  void whatAMoveThatWasCutOffHasLeftIsNotInTheWay() throws IOException {
    putFolder("from");
    put("to/one", "half of an ear");
    put("to/stray", "lier copy");

    store.move("from", "to", "last");

    assertFolder("to");
    assertThat(store.exists("from")).isFalse();
  }

  @Test
  void aMoveThatWasCutOffAtItsEndIsEnded() throws IOException {
    putFolder("to");
    put("from/inner/two", "2");

    store.move("from", "to", "last");

    assertFolder("to");
    assertThat(store.exists("from")).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void movedAgainAfterAFaultAtAnyOperationItIsCompleteInOnePlace(Fault fault) throws IOException {
    Store counted = open("counted");
    putFolder(counted, "from");
    FaultyStore counting = FaultyStore.counting(counted).copying();
    counting.move("from", "to", "last");

    for (long at = 1; at <= counting.operations(); at++) {
      store = open(fault + "-" + at);
      putFolder("from");
      tried(new FaultyStore(store, fault, at).copying());

      boolean isThere = store.exists("to/last");
      assertThat(isThere || store.exists("from/last")).isTrue();
      assertFolder(isThere ? "to" : "from");

      store.move("from", "to", "last");
      assertFolder("to");
      assertThat(store.list("")).containsExactly("to");
    }
    assertThat(counting.operations()).isGreaterThan(8);
  }

  private static void tried(FaultyStore store) {
    try {
      store.move("from", "to", "last");
    } catch (Halt | IOException e) {
      // What the fault did is not the question: what is left is.
      assertThat(e).isNotNull();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aFaultAtAnyOperationLeavesOnlyCompleteFiles(Fault fault) throws IOException {
    FaultyStore counting = FaultyStore.counting(open("counted"));
    write(counting);

    for (long at = 1; at <= counting.operations(); at++) {
      store = open(fault + "-" + at);
      try {
        write(new FaultyStore(store, fault, at));
      } catch (Halt | IOException e) {
        assertThat(e).isNotNull();
      }
      Map<String, String> whole =
          Map.of("a/put", "put", "a/record", "record", "a/draft", "draft", "b/shared", "draft");
      for (StoredFile file : store.files("")) {
        assertThat(text(file.path())).isEqualTo(whole.get(file.path()));
      }
      store.discardDrafts("a");
      store.discardDrafts("b");
      if (store.exists("b/shared")) {
        store.delete("b/shared");
      }
      write(store);
      assertThat(contents()).isEqualTo(new TreeMap<>(whole));
    }
  }

  private static void write(Store store) throws IOException {
    store.put("a/put", bytes("put"));
    store.putIfAbsent("a/record", bytes("record"));
    try (Store.Draft draft = store.draft("a/draft")) {
      draft.write(bytes("draft"));
      draft.commit();
    }
    store.share("a/draft", "b/shared");
  }

  @Test
  void aSharedFileIsTwo() throws IOException {
    put("a", "text");

    store.share("a", "b/c");
    store.delete("a");

    assertThat(text("b/c")).isEqualTo("text");
    put("a", "other");
    assertThatThrownBy(() -> store.share("a", "b/c"))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void deletingTakesAllBelowAndMayBeRepeated() throws IOException {
    putFolder("gone");
    put("stays", "1");

    store.delete("gone", "last");
    store.delete("gone", "last");
    store.delete("gone");

    assertThat(store.list("")).containsExactly("stays");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whatIsToGoFirstIsGoneWhenAnythingIs(Fault fault) throws IOException {
    for (long at = 1; at <= 4; at++) {
      store = open(fault + "-" + at);
      putFolder("gone");
      try {
        new FaultyStore(store, fault, at).delete("gone", "last");
      } catch (Halt | IOException e) {
        assertThat(e).isNotNull();
      }
      assertThat(store.exists("gone/last") && store.files("gone").size() < 3).isFalse();
    }
  }

  @Test
  void aLockIsHeldByOneAtATime() throws IOException {
    try (Store.Lease lease = store.tryLock("lock").orElseThrow()) {
      assertThat(lease.mine()).isTrue();
      assertThat(store.tryLock("lock")).isEmpty();
      assertThat(open("store").tryLock("lock")).isEmpty();
    }
    store.tryLock("lock").orElseThrow().close();
  }

  @Test
  void aHolderWhoseLockWasTakenAwayFindsOut() throws IOException {
    try (Store.Lease stale = store.tryLock("lock").orElseThrow()) {
      store.delete("lock");
      assertThat(stale.mine()).isFalse();
      try (Store.Lease fresh = store.tryLock("lock").orElseThrow()) {
        assertThat(fresh.mine()).isTrue();
        assertThat(stale.mine()).isFalse();
        assertThat(store.tryLock("lock")).isEmpty();
      }
    }
  }

  private void putFolder(String name) throws IOException {
    putFolder(store, name);
  }

  private static void putFolder(Store store, String name) throws IOException {
    store.put(name + "/one", bytes("1"));
    store.put(name + "/inner/two", bytes("2"));
    store.put(name + "/last", bytes("3"));
  }

  private void assertFolder(String name) throws IOException {
    assertThat(store.files(name).stream().map(StoredFile::path))
        .containsExactly(name + "/inner/two", name + "/last", name + "/one");
    assertThat(text(name + "/one") + text(name + "/inner/two") + text(name + "/last"))
        .isEqualTo("123");
  }

  final void put(String path, String text) throws IOException {
    store.put(path, bytes(text));
  }

  final String text(String path) throws IOException {
    try (InputStream in = store.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (StoredFile file : store.files("")) {
      contents.put(file.path(), text(file.path()));
    }
    return contents;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
