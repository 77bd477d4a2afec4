package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.FaultyStore.Fault;
import dev.dateline.dataset.FaultyStore.Halt;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A takedown fails at each operation in turn, and is repeated. */
@Tag("sweep")
@Timeout(600)
class DropFaultTest {

  private static final String ID = String.format("%064x", 3);

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void cutOffAnywhereItIsMadeGoodByTheSameCommand(Fault fault) throws IOException {
    Path before = before();
    List<String> old = PublishedRows.of(LocalStore.at(before));
    FaultyStore counting = FaultyStore.counting(LocalStore.at(copy(before, "clean")));
    drop(counting);
    Map<String, String> clean = Trees.hashes(folder.resolve("clean/data"));
    List<String> without = PublishedRows.of(counting);

    long tried =
        FaultyStore.operationsToTry(fault, counting.operations())
            .parallel()
            .filter(at -> isMadeGood(fault, at, before, clean))
            .count();

    assertThat(without).hasSameSizeAs(old).isNotEqualTo(old);
    FaultLog.note(
        "1-drop-" + fault.name().toLowerCase(Locale.ROOT),
        fault.name() + " at each file-system operation of a takedown in turn",
        tried,
        "taken down again: the same data files, manifests and record, and nothing in the trash");
  }

  private boolean isMadeGood(Fault fault, long at, Path before, Map<String, String> clean) {
    String name = "fault-" + at;
    try {
      Store store = FaultyStore.counting(LocalStore.at(copy(before, name)));
      try {
        drop(new FaultyStore(LocalStore.at(folder.resolve(name)), fault, at));
      } catch (Halt | IOException e) {
        assertThat(e).isNotNull();
      }
      // A reader of manifests may come before anybody takes the lock.
      assertThat(takedownsByRun(store)).isIn(List.of(0, 0), List.of(1, 1));
      assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();

      drop(store);

      assertThat(Trees.hashes(folder.resolve(name + "/data"))).isEqualTo(clean);
      assertThat(Trees.hashes(folder.resolve(name + "/_dateline/takedowns")))
          .isEqualTo(Trees.hashes(folder.resolve("clean/_dateline/takedowns")));
      assertThat(store.files("_dateline/trash")).isEmpty();
      assertThat(store.list("_dateline/swaps")).isEmpty();
      LocalStore.at(folder).delete(name);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(fault + " at operation " + at, e);
    }
  }

  private Path before() throws IOException {
    Path before = folder.resolve("before");
    Store store = FaultyStore.counting(LocalStore.at(before));
    FakeRuns.run(store, "2026-11-18", FakeRuns.files(0, 30));
    FakeRuns.run(store, "2026-11-19", FakeRuns.files(0, 60));
    return before;
  }

  private static List<Integer> takedownsByRun(Store store) throws IOException {
    return FakeRuns.dataset(store).manifests().stream().map(run -> run.takedowns().size()).toList();
  }

  private static void drop(Store store) throws IOException {
    try (Publisher publisher = FakeRuns.dataset(store).lock("drop")) {
      publisher.drop(new DropRequest(List.of(ID), List.of(), "a court's order", "0.1.0"));
    }
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    Trees.copy(from, to);
    return to;
  }
}
