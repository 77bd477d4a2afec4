package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.FaultyStore.Fault;
import dev.dateline.dataset.FaultyStore.Halt;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The newest run replaced, and its refused documents retried, with a fault at each operation. */
@Tag("sweep")
class RenewalFaultTest {

  private static final String NEWEST = "2026-11-20";

  @TempDir Path folder;

  /** What is done to two published runs. */
  enum Change {
    REPLACE("the replacement of the newest run") {
      @Override
      void make(Store store) throws IOException {
        RunRequest request = FakeRuns.request(NEWEST, Map.of("--fold", "4")).replacing(true);
        FakeRuns.run(store, request, FakeRuns.files(0, 9), Gates.open());
      }
    },

    RETRY("a retry of refused documents") {
      @Override
      void make(Store store) throws IOException {
        RunRequest request = FakeRuns.request("retry").retrying(Optional.of(NEWEST));
        FakeRuns.run(store, request, FakeRuns.files(5, 6), Gates.open());
      }
    };

    private final String words;

    Change(String words) {
      this.words = words;
    }

    abstract void make(Store store) throws IOException;
  }

  static Stream<Arguments> faults() {
    return Arrays.stream(Change.values())
        .flatMap(change -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(change, fault)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("faults")
  @Timeout(600)
  void aFaultAtAnyOperationIsMadeGoodByTheSameCommand(Change change, Fault fault)
      throws IOException {
    Path before = folder.resolve("before");
    Store runs = FaultyStore.counting(LocalStore.at(before));
    FakeRuns.run(runs, "2026-11-19", FakeRuns.files(0, 4));
    FakeRuns.run(
        runs,
        FakeRuns.request(NEWEST, Map.of("--refuse", "5")),
        FakeRuns.files(0, 7),
        Gates.open());
    Trees.copy(before, folder.resolve("clean"));
    FaultyStore counting = FaultyStore.counting(LocalStore.at(folder.resolve("clean")));
    change.make(counting);
    Map<String, String> clean = Trees.hashes(folder.resolve("clean/data"));

    long tried =
        FaultyStore.operationsToTry(fault, counting.operations())
            .parallel()
            .filter(at -> isMadeGood(change, fault, at, before, clean))
            .count();

    assertThat(clean).isNotEqualTo(Trees.hashes(before.resolve("data")));
    FaultLog.note(
        "1-" + change.name().toLowerCase(Locale.ROOT) + "-" + fault.name().toLowerCase(Locale.ROOT),
        fault.name() + " at each file-system operation of " + change.words + " in turn",
        tried,
        "run again: the same data files and manifests as without it; readers of manifests saw the"
            + " old or the new");
  }

  private boolean isMadeGood(
      Change change, Fault fault, long at, Path before, Map<String, String> clean) {
    Path output = folder.resolve("fault-" + at);
    try {
      Trees.copy(before, output);
      Store store = FaultyStore.counting(LocalStore.at(output));
      try {
        change.make(new FaultyStore(LocalStore.at(output), fault, at));
      } catch (Halt | IOException e) {
        assertThat(e).isNotNull();
      }
      assertThat(FakeRuns.dataset(store).manifests())
          .extracting(Manifest::run)
          .startsWith("2026-11-19", NEWEST);
      assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();

      change.make(store);

      assertThat(Trees.hashes(output.resolve("data"))).isEqualTo(clean);
      assertThat(store.list("_dateline/staging")).isEmpty();
      assertThat(store.list("_dateline/swaps")).isEmpty();
      LocalStore.at(folder).delete(output.getFileName().toString());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(fault + " at operation " + at, e);
    }
  }
}
