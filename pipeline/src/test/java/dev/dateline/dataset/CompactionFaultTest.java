package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.FaultyStore.Fault;
import dev.dateline.dataset.FaultyStore.Halt;
import dev.dateline.dataset.manifest.Manifest;
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
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joining runs fails at each operation in turn, and is repeated. */
@Tag("sweep")
@Timeout(600)
class CompactionFaultTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void cutOffAnywhereItIsMadeGoodByTheSameCommand(Fault fault) throws IOException {
    Path before = folder.resolve("before");
    Store store = FaultyStore.counting(LocalStore.at(before));
    for (int run = 1; run <= 3; run++) {
      FakeRuns.run(store, "night-" + run, FakeRuns.files(0, 25 * run));
    }
    FaultyStore counting = FaultyStore.counting(LocalStore.at(copy(before, "clean")));
    compact(counting);
    Map<String, String> clean = Trees.hashes(folder.resolve("clean/data"));

    long tried =
        FaultyStore.operationsToTry(fault, counting.operations())
            .parallel()
            .filter(at -> isMadeGood(fault, at, before, clean))
            .count();

    assertThat(ids(counting)).containsExactly("night-1", "night-2--night-3");
    FaultLog.note(
        "1-compact-" + fault.name().toLowerCase(Locale.ROOT),
        fault.name() + " at each file-system operation of joining runs in turn",
        tried,
        "joined again: the same data files and manifests; readers of manifests saw all of the runs"
            + " or the joined one");
  }

  private boolean isMadeGood(Fault fault, long at, Path before, Map<String, String> clean) {
    String name = "fault-" + at;
    try {
      Store store = FaultyStore.counting(LocalStore.at(copy(before, name)));
      try {
        compact(new FaultyStore(LocalStore.at(folder.resolve(name)), fault, at));
      } catch (Halt | IOException e) {
        assertThat(e).isNotNull();
      }
      // A reader of manifests may come before anybody takes the lock.
      assertThat(ids(store))
          .isIn(List.of("night-1", "night-2", "night-3"), List.of("night-1", "night-2--night-3"));
      assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();

      compact(store);

      assertThat(Trees.hashes(folder.resolve(name + "/data"))).isEqualTo(clean);
      assertThat(store.list("_dateline/swaps")).isEmpty();
      LocalStore.at(folder).delete(name);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(fault + " at operation " + at, e);
    }
  }

  private static void compact(Store store) throws IOException {
    try (Publisher publisher = FakeRuns.dataset(store).lock("compact")) {
      publisher.compact("night-2", "night-3", Optional.empty());
    }
  }

  private static List<String> ids(Store store) throws IOException {
    return FakeRuns.dataset(store).manifests().stream().map(Manifest::run).toList();
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    Trees.copy(from, to);
    return to;
  }
}
