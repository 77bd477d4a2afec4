package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.FaultyStore.Fault;
import dev.dateline.dataset.FaultyStore.Halt;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.store.DigestStream;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.fixtures.FaultLog;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever changes a dataset on a store that is no disk is killed before each of its operations, and
 * runs again.
 */
abstract class KillContract {

  private static final int AT_ONCE = 8;

  /** What is done to three published runs. */
  enum Change {
    PUBLISH {
      @Override
      void make(Store store) throws IOException {
        FakeRuns.run(store, "night-4", FakeRuns.files(0, 30));
      }
    },

    REPLACE {
      @Override
      void make(Store store) throws IOException {
        RunRequest request = FakeRuns.request("night-3", Map.of("--fold", "4")).replacing(true);
        FakeRuns.run(store, request, FakeRuns.files(0, 26), Gates.open());
      }
    },

    DROP {
      @Override
      void make(Store store) throws IOException {
        try (Publisher publisher = FakeRuns.dataset(store).lock("drop")) {
          publisher.drop(
              new DropRequest(
                  List.of(String.format("%064x", 3)), List.of(), "a court's order", "0.1.0"));
        }
      }
    },

    COMPACT {
      @Override
      void make(Store store) throws IOException {
        try (Publisher publisher = FakeRuns.dataset(store).lock("compact")) {
          publisher.compact("night-2", "night-3", Optional.empty());
        }
      }
    };

    abstract void make(Store store) throws IOException;
  }

  /** The store's name, for people. */
  abstract String name();

  /** A store of three published runs, whose lock is soon given up. */
  abstract Store makeRuns(String name) throws IOException;

  /** The operations to kill before, of the number that a change needs. */
  LongStream toTry(long operations) {
    return FaultyStore.operationsToTry(Fault.HALT_BEFORE, operations);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Timeout(1200)
  void killedBeforeAnyOperationItIsMadeGoodByTheSameCommand(Change change) throws Exception {
    Store clean = makeRuns("clean");
    Map<String, String> before = data(clean);
    List<String> old = runs(clean);
    FaultyStore counting = FaultyStore.counting(clean);
    change.make(counting);
    Map<String, String> after = data(clean);

    ExecutorService trials = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<Boolean>> tried;
    try {
      tried =
          trials.invokeAll(
              toTry(counting.operations())
                  .<Callable<Boolean>>mapToObj(at -> () -> isNewAfterKill(change, at, old, after))
                  .toList());
    } finally {
      trials.shutdown();
    }

    long isNew = 0;
    for (Future<Boolean> trial : tried) {
      isNew += trial.get() ? 1 : 0;
    }
    assertThat(after).isNotEqualTo(before);
    FaultLog.note(
        "7-" + name().toLowerCase(Locale.ROOT) + "-" + change.name().toLowerCase(Locale.ROOT),
        "killed before each operation of "
            + change.name().toLowerCase(Locale.ROOT)
            + " on "
            + name(),
        tried.size(),
        "run again: the same files; readers of manifests saw all of the old or, "
            + isNew
            + " times, all of the new");
  }

  /** Whether readers of manifests saw the new before it was made good; fails for anything else. */
  private boolean isNewAfterKill(
      Change change, long at, List<String> old, Map<String, String> after) throws IOException {
    Store store = makeRuns(change + "-" + at);
    try {
      change.make(new FaultyStore(store, Fault.HALT_BEFORE, at));
    } catch (Halt e) {
      assertThat(e).isNotNull();
    }
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
    List<String> seen = runs(store);

    change.make(store);

    assertThat(data(store)).as("killed before operation " + at).isEqualTo(after);
    assertThat(store.list("_dateline/staging")).isEmpty();
    assertThat(store.list("_dateline/swaps")).isEmpty();
    assertThat(seen).isIn(old, runs(store));
    store.delete("");
    return !seen.equals(old);
  }

  /** The runs and what they were made with: what a reader of manifests sees. */
  private static List<String> runs(Store store) throws IOException {
    return FakeRuns.dataset(store).manifests().stream().map(Manifest::toString).toList();
  }

  private static Map<String, String> data(Store store) throws IOException {
    Map<String, String> data = new TreeMap<>();
    for (StoredFile file : store.files("data")) {
      data.put(file.path(), DigestStream.of(store, file.path()).sha256());
    }
    return data;
  }
}
