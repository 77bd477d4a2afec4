package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.rows.RunFolder;
import dev.dateline.dataset.store.LockLostException;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Sweep;
import dev.dateline.s3.TestService;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Two who publish at once: a run is there whole and once, or not. */
@Isolated
@Tag("sweep")
class S3RaceTest {

  private static final int ALL = 20;

  private final TestService service = TestService.any().used();
  private final String there = service.folder();

  @TempDir Path folder;

  private static long rounds() {
    return Sweep.of("races on S3", ALL).count();
  }

  /** Whoever is slower finds the lock taken, or the run published. */
  @Test
  @Timeout(900)
  void ofTwoLaunchersAtOnceOneWins() throws Exception {
    Path input = Files.writeString(folder.resolve("a.txt"), "A text of some words.\n".repeat(9));
    for (int round = 1; round <= rounds(); round++) {
      String out = there + "/out-" + round;
      Callable<Integer> launch =
          () ->
              Dateline.run(
                  "run", "--input=" + input, "--output=" + out, "--run=night-1", "--quiet");
      assertThat(together(launch, launch)).contains(0).isSubsetOf(0, 5);
      Dataset dataset = Dataset.at(Stores.at(out));
      assertThat(dataset.manifests()).hasSize(1);
      assertThat(dataset.verify().differences()).isEmpty();
    }
    FaultLog.note(
        "8-s3-launchers",
        "two launchers at once on S3",
        rounds(),
        "one publishes, the other ends with 5 or finds it published; the dataset is whole");
  }

  /** Both believe that they hold the lock, and publish other rows under the same name. */
  @Test
  @Timeout(900)
  void whereTheLockKeepsNobodyOutTheRunIsOneOfTheTwo() throws Exception {
    for (int round = 1; round <= rounds(); round++) {
      Store store = service.quick(there + "/" + round);
      FakeRuns.run(store, "night-1", FakeRuns.files(0, 8));
      Store open = neverLocked(store);
      List<Boolean> published = together(publish(open, 20), publish(open, 30));

      assertThat(published).contains(true);
      Dataset dataset = FakeRuns.dataset(store);
      assertThat(dataset.manifests())
          .extracting(Manifest::run)
          .containsExactly("night-1", "night-2");
      // The list of what was read has one name, and may be the other's: that the lock must keep.
      assertThat(dataset.verify().differences()).noneMatch(told -> told.contains("/data/run="));
      for (LocatedRun run : Snapshot.of(store).runs()) {
        assertThat(new RunFolder(store, run.folder()).differences(run.manifest().files()))
            .isEmpty();
      }
    }
    FaultLog.note(
        "8-s3-unlocked",
        "two launchers at once on S3 that both hold the lock",
        rounds(),
        "rows and manifest are those of one of the two");
  }

  private static Callable<Boolean> publish(Store store, int files) {
    return () -> {
      try {
        return FakeRuns.run(store, "night-2", FakeRuns.files(0, files)).isPresent();
      } catch (LockLostException | IOException e) {
        return false;
      }
    };
  }

  /** The store with a lock that everybody gets. */
  private static Store neverLocked(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("tryLock")) {
                return Optional.of(new EverybodysLease());
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static final class EverybodysLease implements Store.Lease {
    @Override
    public boolean mine() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<T>> ended = both.invokeAll(List.of(one, other));
      return List.of(ended.get(0).get(), ended.get(1).get());
    } finally {
      both.shutdown();
    }
  }
}
