package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.FaultyStore.Fault;
import dev.dateline.dataset.FaultyStore.Halt;
import dev.dateline.dataset.manifest.ChangeLog;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two published runs are replaced by two others, one under an old id and one under a new. */
@Tag("sweep")
@Timeout(300)
class ReplacementTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void cutOffAnywhereReadersOfManifestsSeeAllOfTheOldOrAllOfTheNew(Fault fault) throws IOException {
    cutOffAnywhere(fault, false);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void soTheyDoWhereThePublishedRunsAreOnAnotherDevice(Fault fault) throws IOException {
    cutOffAnywhere(fault, true);
  }

  private void cutOffAnywhere(Fault fault, boolean copies) throws IOException {
    Path before = before();
    FaultyStore counting = counting(LocalStore.at(copy(before, "counted")), copies);
    replace(counting);
    Map<String, String> clean = Trees.hashes(folder.resolve("counted/data"));
    assertThat(ids(counting)).containsExactly("2026-11-18", "2026-11-19", "joined");
    assertThat(FakeRuns.inputs(counting).frozen("2026-11-19").get().settings())
        .containsKey("--fold");

    for (long at : FaultyStore.operationsToTry(fault, counting.operations()).toArray()) {
      Path output = copy(before, "fault-" + at);
      Store store = LocalStore.at(output);
      try {
        FaultyStore faulty = new FaultyStore(store, fault, at);
        replace(copies ? faulty.copying() : faulty);
      } catch (Halt | IOException e) {
        assertThat(e).isNotNull();
      }

      boolean committed = ids(store).contains("joined");
      if (!committed) {
        assertThat(ids(store)).containsExactly("2026-11-18", "2026-11-19", "2026-11-20");
      }
      try (Publisher publisher = FakeRuns.dataset(counting(store, copies)).lock("the next run")) {
        assertThat(publisher.recovered()).noneMatch(line -> line.endsWith(": published"));
      }
      assertThat(Trees.hashes(output.resolve("data")))
          .isEqualTo(committed ? clean : Trees.hashes(before.resolve("data")));
      assertThat(FakeRuns.inputs(store).frozen("2026-11-19").get().settings())
          .hasSize(committed ? 1 : 0);
      assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
      assertThat(store.list("_dateline/staging")).isEmpty();
      assertThat(store.list("_dateline/swaps")).isEmpty();
      assertThat(new ChangeLog(store).state().unfinished()).isEmpty();
      assertThat(store.list("_dateline/trash")).hasSize(committed ? 1 : 0);
    }
    FaultLog.note(
        "1-replacement-" + (copies ? "copies-" : "") + fault.name().toLowerCase(Locale.ROOT),
        fault.name()
            + " at each file-system operation of a replacement of runs "
            + (copies ? "on another device " : "")
            + "in turn",
        FaultyStore.operationsToTry(fault, counting.operations()).count(),
        "readers of manifests see all of the old or all of the new; the next run carries it out");
  }

  private static FaultyStore counting(Store store, boolean copies) {
    FaultyStore counting = FaultyStore.counting(store);
    return copies ? counting.copying() : counting;
  }

  private Path before() throws IOException {
    Path before = folder.resolve("before");
    Store store = FaultyStore.counting(LocalStore.at(before));
    FakeRuns.run(store, "2026-11-18", FakeRuns.files(0, 10));
    FakeRuns.run(store, "2026-11-19", FakeRuns.files(0, 20));
    FakeRuns.run(store, "2026-11-20", FakeRuns.files(0, 30));
    return before;
  }

  /** One run comes again with a new input, another under a new id. */
  private static void replace(Store store) throws IOException {
    try (Publisher publisher = FakeRuns.dataset(store).lock("a change")) {
      Swap swap = publisher.swap("test");
      Manifest second = publisher.published().get(1);
      Manifest third = publisher.published().get(2);
      publisher.seal(swap, carried(swap, second, second.run(), second.sequence()));
      publisher.seal(swap, carried(swap, third, "joined", third.sequence()));
      FrozenInput frozen = FakeRuns.inputs(store).frozen(second.run()).get();
      FakeRuns.inputs(store)
          .copy(
              frozen.with(new TreeMap<>(Map.of("--fold", "9"))),
              List.of(),
              swap.inputFolder(second.run()));
      publisher.commit(swap, List.of(second.run(), third.run()));
    }
  }

  static Manifest carried(Swap swap, Manifest from, String to, long sequence) throws IOException {
    for (WrittenFile file : from.files()) {
      swap.carry(from, file, to);
    }
    return new Manifest(
        from.version(),
        to,
        sequence,
        from.started(),
        from.sealed(),
        from.pipelineVersion(),
        from.format(),
        from.input(),
        from.ledger(),
        from.excluded(),
        from.books(),
        from.files(),
        List.of(),
        from.schemas(),
        to.equals(from.run()) ? List.of() : List.of(from.run()),
        List.of());
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    Trees.copy(from, to);
    return to;
  }

  private static List<String> ids(Store store) throws IOException {
    return FakeRuns.dataset(store).manifests().stream().map(Manifest::run).toList();
  }
}
