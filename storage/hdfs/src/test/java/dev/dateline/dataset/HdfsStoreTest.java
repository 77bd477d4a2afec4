package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.dataset.store.Stores;
import dev.dateline.dataset.store.UnsafePathException;
import dev.dateline.hdfs.TestCluster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class HdfsStoreTest extends StoreContract {

  private final String folder = TestCluster.get().folder();

  @Override
  Store open(String name) {
    return TestCluster.quick(folder + "/" + name);
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
    for (String name : new String[] {"ä b", "a%20b", "line\nbreak", "[x]*?{}", "a+b&c=d;e"}) {
      put("names/" + name, name);
      assertThat(text("names/" + name)).isEqualTo(name);
    }
    assertThat(open("store").list("names")).hasSize(5);
  }

  @Test
  void aFileInThePlaceOfAFolderIsSaidToBe() throws IOException {
    put("file", "1");

    assertThatThrownBy(() -> open("store").list("file")).isInstanceOf(UnsafePathException.class);
    assertThatThrownBy(() -> open("store").put("file/a", bytes("x")))
        .isInstanceOf(UnsafePathException.class);
    assertThatThrownBy(() -> open("store").open("")).isInstanceOf(UnsafePathException.class);
  }

  @Test
  void theLockOfADatasetThatWasCopiedFromADiskHasNoEffect() throws IOException {
    put("lock", "");
    try (Store.Lease lease = open("store").tryLock("lock").orElseThrow()) {
      assertThat(lease.mine()).isTrue();
      assertThat(open("store").tryLock("lock")).isEmpty();
    }
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

  @Test
  void aStoreInTheRootOfTheClusterIsOne() throws IOException {
    Store root = Stores.at(TestCluster.get().uri(""));
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    put("a/b", "1");

    assertThat(root.list("")).contains(name);
    assertThat(root.files(name).stream().map(StoredFile::path))
        .containsExactly(name + "/store/a/b");
  }
}
