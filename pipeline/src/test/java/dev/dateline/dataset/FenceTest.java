package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.LockLostException;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two writers who both believe that they hold the lock. */
class FenceTest {

  private static final String FIRST = "2026-11-20";
  private static final String SECOND = "2026-11-21";

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void aStore() {
    store = LocalStore.at(folder);
  }

  @Test
  void whoseLockWasTakenAwayPublishesNothing() throws IOException {
    try (Publisher stopped = FakeRuns.dataset(store).lock("stopped")) {
      Attempt attempt = made(stopped, FIRST);
      Files.delete(folder.resolve("_dateline/lock"));
      FakeRuns.run(store, SECOND, FakeRuns.files(0, 40));

      assertThat(stopped.holdsLock()).isFalse();
      assertThatThrownBy(() -> stopped.publish(attempt, Gates.open()))
          .isInstanceOf(RuntimeException.class);
    }
    assertPublishedOnce(SECOND);
    FakeRuns.run(store, FIRST, FakeRuns.files(0, 40));
    assertPublishedOnce(SECOND, FIRST);
  }

  @Test
  void theSameRunIsPublishedOnce() throws IOException {
    try (Publisher stopped = FakeRuns.dataset(store).lock("stopped")) {
      Attempt attempt = made(stopped, FIRST);
      Files.delete(folder.resolve("_dateline/lock"));
      FakeRuns.run(store, FIRST, FakeRuns.files(0, 40));

      assertThatThrownBy(() -> stopped.publish(attempt, Gates.open()))
          .isInstanceOf(RuntimeException.class);
    }
    assertPublishedOnce(FIRST);
  }

  @Test
  void whoseLockWasTakenAwayDeletesNothing() throws IOException {
    Publisher stopped = FakeRuns.dataset(store).lock("stopped");
    Attempt attempt = made(stopped, FIRST);
    Files.delete(folder.resolve("_dateline/lock"));
    try (Publisher other = FakeRuns.dataset(store).lock("other")) {
      Attempt others = made(other, FIRST);

      assertThatThrownBy(() -> stopped.drop(attempt)).isInstanceOf(LockLostException.class);
      assertThatThrownBy(() -> stopped.abandon(FIRST)).isInstanceOf(LockLostException.class);
      stopped.close();

      assertThat(folder.resolve("_dateline/holder.json")).exists();
      other.publish(others, Gates.open());
    }
    assertPublishedOnce(FIRST);
  }

  /** As on a file system whose locks are none. */
  @Test
  void ofTwoWritersOverTheSameDatasetOnePublishes() throws IOException {
    Store lockless = lockless(store);
    try (Publisher one = FakeRuns.dataset(lockless).lock("one");
        Publisher other = FakeRuns.dataset(lockless).lock("other")) {
      Attempt first = made(one, FIRST);
      Attempt second = made(other, SECOND);

      one.publish(first, Gates.open());
      assertThatThrownBy(() -> other.publish(second, Gates.open()))
          .isInstanceOf(LockLostException.class)
          .hasMessage(
              "the dataset was changed by another run meanwhile: "
                  + folder
                  + ". Nothing was published. Run it again.");
    }
    assertPublishedOnce(FIRST);
    FakeRuns.run(store, SECOND, FakeRuns.files(0, 40));
    assertPublishedOnce(FIRST, SECOND);
  }

  @Test
  void ofTwoChangesOfTheSameRunsOneIsMade() throws IOException {
    FakeRuns.run(store, FIRST, FakeRuns.files(0, 20));
    FakeRuns.run(store, SECOND, FakeRuns.files(20, 40));
    Store lockless = lockless(store);
    try (Publisher one = FakeRuns.dataset(lockless).lock("one");
        Publisher other = FakeRuns.dataset(lockless).lock("other")) {
      one.compact(FIRST, SECOND, Optional.of("joined"));
      assertThatThrownBy(() -> other.compact(FIRST, SECOND, Optional.of("another")))
          .isInstanceOf(Exception.class);
    }
    assertPublishedOnce("joined");
  }

  /** Its articles may have been published meanwhile by somebody who had the lock. */
  @Test
  void whatWasSealedOverAnOlderDatasetIsNotPublishedByTheNextToLock() throws IOException {
    Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
    Store twin = LocalStore.at(aside);
    FaultyStore counting = FaultyStore.counting(twin);
    FakeRuns.run(counting, FIRST, FakeRuns.files(0, 40));
    long operations = counting.operations();
    twin.delete("");
    sealedAndCutOff(twin, operations);
    Files.createDirectories(folder.resolve("_dateline"));
    FakeRuns.run(store, SECOND, FakeRuns.files(0, 40));
    Files.createDirectories(folder.resolve("_dateline/staging"));
    for (String name : twin.list("_dateline/staging")) {
      Files.move(
          aside.resolve("_dateline/staging").resolve(name),
          folder.resolve("_dateline/staging").resolve(name));
    }

    try (Publisher next = FakeRuns.dataset(store).lock("next")) {
      assertThat(next.recovered())
          .containsExactly("run " + FIRST + " was cut off: its unfinished attempt is deleted");
    }

    assertPublishedOnce(SECOND);
  }

  /** Cuts a run off right after its manifest was written. */
  private static void sealedAndCutOff(Store twin, long operations) throws IOException {
    for (long at = operations; at > 0; at--) {
      twin.delete("");
      try {
        FakeRuns.run(
            new FaultyStore(twin, FaultyStore.Fault.HALT_BEFORE, at), FIRST, FakeRuns.files(0, 40));
      } catch (FaultyStore.Halt e) {
        boolean isSealed =
            twin.files("_dateline/staging").stream()
                .anyMatch(file -> file.path().endsWith("/_manifest.json"));
        if (isSealed && twin.list("_dateline/changes").isEmpty()) {
          return;
        }
      }
    }
    throw new AssertionError("no run was cut off there");
  }

  private static Attempt made(Publisher publisher, String run) throws IOException {
    Attempt attempt =
        ((Start.Ready) publisher.start(FakeRuns.request(run), () -> FakeRuns.files(0, 40)))
            .attempt();
    FakeJob.run(attempt);
    return attempt;
  }

  private void assertPublishedOnce(String... runs) throws IOException {
    Dataset dataset = FakeRuns.dataset(store);
    assertThat(dataset.manifests().stream().map(Manifest::run)).containsExactly(runs);
    assertThat(dataset.verify().differences()).isEmpty();
    List<String> articles =
        PublishedRows.of(store).stream()
            .filter(row -> row.contains(" ARTICLES ") || row.contains(" UNDATED "))
            .map(row -> row.replaceFirst(".*\"id\": ?\"([0-9a-f]+)\".*", "$1"))
            .toList();
    assertThat(articles).hasSize(39).doesNotHaveDuplicates();
  }

  /** A store that gives its lock to everybody. */
  private static Store lockless(Store store) {
    Store.Lease lease =
        new Store.Lease() {
          @Override
          public boolean mine() {
            return true;
          }

          @Override
          public void close() {
            // Nothing is held.
          }
        };
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("tryLock")) {
                return Optional.of(lease);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
