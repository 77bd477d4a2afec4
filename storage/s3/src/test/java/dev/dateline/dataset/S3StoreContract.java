package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.s3.TestService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store must pass, and what is S3's own. */
abstract class S3StoreContract extends StoreContract {

  private final TestService service = service().orSkip().used();
  private final String folder = service.folder();

  abstract TestService service();

  @Override
  Store open(String name) {
    return service.quick(folder + "/" + name);
  }

  /** A draft is with its writer until it is committed: there is nothing to discard. */
  @Override
  boolean discardsDrafts() {
    return false;
  }

  @Test
  void aWorkerOpensAStoreOfItsOwn() throws Exception {
    put("a", "1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(open("store"));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Store there = (Store) in.readObject();
      assertThat(there.root()).isEqualTo(folder + "/store");
      assertThat(there.content("a")).contains(bytes("1"));
    }
  }

  @Test
  void namesAreTakenAsTheyAre() throws IOException {
    for (String name : new String[] {"ä b", "a%20b", "[x]*?{}", "a+b&c=d;e", "q\"q'<>"}) {
      put("names/" + name, name);
      assertThat(text("names/" + name)).isEqualTo(name);
    }
    assertThat(open("store").list("names")).hasSize(5);
    open("store").delete("names");
    assertThat(open("store").exists("names")).isFalse();
  }

  @Test
  void aFileOfNothingIsOne() throws IOException {
    put("empty", "");
    open("store").create("scratch").close();

    assertThat(open("store").size("empty")).isZero();
    assertThat(text("scratch")).isEmpty();
    try (SeekableByteChannel channel = open("store").openSeekable("empty")) {
      assertThat(channel.size()).isZero();
      assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
    }
  }

  @Test
  void aLargeFileIsStoredInPartsAndReadInRanges() throws IOException {
    byte[] large = new byte[20 << 20];
    new Random(1).nextBytes(large);
    Store store = open("store");
    try (OutputStream out = store.create("large")) {
      out.write(large);
    }
    try (Store.Draft draft = store.draft("data/part-00000.avro")) {
      draft.write(large, 0, 17 << 20);
      draft.commitAs("part-00000-0123456789abcdef.avro");
    }

    assertThat(store.content("large")).contains(large);
    assertThat(store.range("large", 3 << 20, 5))
        .isEqualTo(java.util.Arrays.copyOfRange(large, 3 << 20, (3 << 20) + 5));
    assertThatThrownBy(() -> store.range("large", (20 << 20) - 2, 5))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> store.range("none", 0, 5)).isInstanceOf(NoSuchFileException.class);
    try (SeekableByteChannel channel = store.openSeekable("large")) {
      ByteBuffer all = ByteBuffer.allocate(large.length);
      while (all.hasRemaining() && channel.read(all) >= 0) {
        assertThat(channel.position()).isEqualTo(all.position());
      }
      assertThat(all.array()).isEqualTo(large);
    }
    assertThat(store.list("data")).containsExactly("part-00000-0123456789abcdef.avro");
    assertThat(store.unfinished()).isEmpty();
  }

  @Test
  void aListingContinuesAfterAThousand() throws IOException {
    Store store = open("store");
    store.put("one", bytes("x"));
    List<String> names =
        java.util.stream.IntStream.range(0, 1005).mapToObj(i -> String.format("%04d", i)).toList();
    names.parallelStream()
        .forEach(
            name -> {
              try {
                store.put("many/" + name, bytes(name));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });

    assertThat(store.list("many")).isEqualTo(names);
    assertThat(store.files("many").stream().map(StoredFile::path)).hasSize(1005);
    store.delete("many");
    assertThat(store.files("").stream().map(StoredFile::path)).containsExactly("one");
  }

  @Test
  void aHolderThatIsGoneIsReplacedAfterALease() throws IOException {
    Store store = open("store");
    // What a holder leaves that was killed: its term, and a beat that no other follows.
    store.put("lock/7", bytes("somebody"));
    store.put("lock/7.beat", bytes("somebody 3"));
    store.put("lock/6.end", bytes("nobody"));

    try (Store.Lease lease = store.tryLock("lock").orElseThrow()) {
      assertThat(lease.mine()).isTrue();
      assertThat(store.list("lock")).contains("8").doesNotContain("7", "7.beat");
    }
    assertThat(store.list("lock")).contains("8", "8.end");
  }

  /**
   * A writer that was stopped in the middle of a move may continue after another has ended it,
   * without harm.
   */
  @Test
  void aMoveThatAnotherEndedTakesNothingAway() throws IOException {
    Store store = open("store");
    store.put("to/one-1", bytes("1"));
    store.put("to/last", bytes("2"));
    store.put("from/last", bytes("2"));

    store.move("from", "to", "last");

    assertThat(store.files("").stream().map(StoredFile::path))
        .containsExactly("to/last", "to/one-1");
  }
}
