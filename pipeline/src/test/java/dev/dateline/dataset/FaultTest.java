package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.FaultyStore.Fault;
import dev.dateline.dataset.FaultyStore.Halt;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run fails at each operation in turn, and is repeated. */
class FaultTest {

  private static final List<String> RUNS = List.of("2026-11-19", "2026-11-20", "2026-11-21");

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Timeout(600)
  void aFaultAtAnyOperationIsMadeGoodByRunningAgain(Fault fault) throws IOException {
    Map<String, String> clean = clean(folder.resolve("clean"));
    Path before = folder.resolve("before");
    makeRun(quick(before), 0);
    makeRun(quick(before), 1);
    long operations = operationsOfTheLastRun(before, folder.resolve("counted"));

    long published =
        LongStream.rangeClosed(1, operations)
            .parallel()
            .filter(at -> isPublishedDespite(fault, at, before, clean))
            .count();

    assertThat(operations).isGreaterThan(50);
    FaultLog.note(
        "1-" + fault.name().toLowerCase(Locale.ROOT),
        fault.name() + " at each file-system operation of a run in turn",
        operations,
        "run again: the same data files and manifests as without it ("
            + published
            + " times the run had been published before the fault)");
  }

  /** Whether the run was there before it was run again; fails when it was there by half. */
  private boolean isPublishedDespite(Fault fault, long at, Path before, Map<String, String> clean) {
    Path output = folder.resolve("fault-" + at);
    try {
      Trees.copy(before, output);
      Store store = quick(output);

      attempt(new FaultyStore(LocalStore.at(output), fault, at), 2);

      assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
      List<String> seen = FakeRuns.dataset(store).manifests().stream().map(Manifest::run).toList();
      assertThat(seen).isIn(RUNS.subList(0, 2), RUNS);

      makeRun(store, 2);
      assertThat(Trees.hashes(output.resolve("data"))).isEqualTo(clean);
      assertNothingIsLeftOver(store);
      LocalStore.at(folder).delete(output.getFileName().toString());
      return seen.size() == RUNS.size();
    } catch (IOException e) {
      throw new UncheckedIOException(fault + " at operation " + at, e);
    }
  }

  /** Cut off again and again, at any operation, recovery included. */
  @Property(tries = 30, seed = "20261121")
  void howeverOftenItIsCutOffTheLastRunMakesItGood(@ForAll("cuts") List<Cut> cuts)
      throws IOException {
    Path output = Files.createTempDirectory("dateline-cuts");
    Store store = quick(output);
    try {
      makeRun(store, 0);
      makeRun(store, 1);
      for (Cut cut : cuts) {
        attempt(new FaultyStore(LocalStore.at(output), cut.fault(), cut.at()), 2);
        assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
      }
      makeRun(store, 2);

      Path twin = Files.createTempDirectory("dateline-clean");
      assertThat(Trees.hashes(output.resolve("data"))).isEqualTo(clean(twin));
      LocalStore.at(twin.getParent()).delete(twin.getFileName().toString());
      assertNothingIsLeftOver(store);
    } finally {
      LocalStore.at(output.getParent()).delete(output.getFileName().toString());
    }
  }

  record Cut(Fault fault, int at) {}

  @Provide
  Arbitrary<List<Cut>> cuts() {
    return Combinators.combine(Arbitraries.of(Fault.class), Arbitraries.integers().between(1, 160))
        .as(Cut::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static Map<String, String> clean(Path output) throws IOException {
    Store store = quick(output);
    for (int run = 0; run < RUNS.size(); run++) {
      makeRun(store, run);
    }
    return Trees.hashes(output.resolve("data"));
  }

  private static long operationsOfTheLastRun(Path before, Path output) throws IOException {
    Trees.copy(before, output);
    FaultyStore counting = FaultyStore.counting(LocalStore.at(output));
    makeRun(counting, 2);
    return counting.operations();
  }

  /** A store that leaves out what only a power cut would show. */
  private static Store quick(Path output) {
    return FaultyStore.counting(LocalStore.at(output));
  }

  private static void attempt(FaultyStore store, int run) {
    try {
      makeRun(store, run);
    } catch (Halt | IOException e) {
      // What the fault did to the run is not the question: what the next makes of it is.
      assertThat(e).isNotNull();
    }
  }

  private static void makeRun(Store store, int run) throws IOException {
    FakeRuns.run(store, RUNS.get(run), FakeRuns.files(0, 10 * (run + 1)));
  }

  private static void assertNothingIsLeftOver(Store store) throws IOException {
    assertThat(store.list("_dateline/staging")).isEmpty();
    assertThat(store.files("_dateline"))
        .extracting(StoredFile::path)
        .allMatch(
            path ->
                path.matches(
                    "_dateline/(lock|dataset.json|changes/0000\\d.(json|done)"
                        + "|inputs/2026-11-\\d\\d/[a-z0-9.-]+)"));
    try (Stream<Path> files = Files.walk(Path.of(store.root()))) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
    }
  }
}
