package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codec.RowColumn;
import dev.dateline.dataset.FaultyStore.Fault;
import dev.dateline.dataset.FaultyStore.Halt;
import dev.dateline.dataset.change.ReplayRequest;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.FaultLog;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A replay of three runs fails at each operation in turn, and is repeated. The rows of the second
 * are kept, and its copies must follow the articles of the first.
 */
@Tag("sweep")
class ReplayFaultTest {

  private static final List<String> RUNS = List.of("2026-11-18", "2026-11-19", "2026-11-20");

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @Timeout(600)
  void aFaultAtAnyOperationIsMadeGoodByReplayingAgain(Fault fault) throws IOException {
    Path before = folder.resolve("before");
    Store runs = quick(before);
    FakeRuns.run(runs, RUNS.get(0), FakeRuns.files(0, 6));
    FakeRuns.run(runs, RUNS.get(1), FakeRuns.files(3, 8));
    FakeRuns.run(runs, RUNS.get(1) + "b", FakeRuns.files(50, 56));
    FakeRuns.run(runs, RUNS.get(2), FakeRuns.files(10, 14));
    Trees.copy(before, folder.resolve("clean"));
    FaultyStore counting = quick(folder.resolve("clean"));
    replay(counting);
    Map<String, String> clean = state(folder.resolve("clean"));

    long committed =
        FaultyStore.operationsToTry(fault, counting.operations())
            .parallel()
            .filter(at -> isCommittedDespite(fault, at, before, clean))
            .count();

    assertThat(clean).isNotEqualTo(state(before));
    assertThat(counting.operations()).isGreaterThan(150);
    FaultLog.note(
        "1-replay-" + fault.name().toLowerCase(Locale.ROOT),
        fault.name() + " at each file-system operation of a replay of runs in turn",
        FaultyStore.operationsToTry(fault, counting.operations()).count(),
        "readers of manifests see all of the old or all of the new; replayed again: the same data"
            + " files and manifests as without it ("
            + committed
            + " times the new runs stood before)");
  }

  /** Whether the new runs stood before it was replayed again; fails when some did. */
  private boolean isCommittedDespite(Fault fault, long at, Path before, Map<String, String> clean) {
    Path output = folder.resolve("fault-" + at);
    try {
      Trees.copy(before, output);
      Store store = quick(output);

      try {
        replay(new FaultyStore(LocalStore.at(output), fault, at));
      } catch (Halt | IOException e) {
        assertThat(e).isNotNull();
      }

      Set<String> versions = new TreeSet<>();
      for (Manifest manifest : FakeRuns.dataset(store).manifests()) {
        if (!manifest.run().startsWith(RUNS.get(1))) {
          versions.add(manifest.pipelineVersion());
        }
      }
      assertThat(versions).hasSize(1);
      assertNothingIsThereTwice(store);

      replay(store);
      assertThat(state(output)).isEqualTo(clean);
      assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
      assertThat(store.list("_dateline/staging")).isEmpty();
      assertThat(store.list("_dateline/swaps")).isEmpty();
      assertThat(store.exists(Layout.INTENT)).isFalse();
      LocalStore.at(folder).delete(output.getFileName().toString());
      return versions.contains("0.2.0");
    } catch (IOException e) {
      throw new UncheckedIOException(fault + " at operation " + at, e);
    }
  }

  /** What a reader by glob finds: each article at most once. */
  private static void assertNothingIsThereTwice(Store store) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String name : store.list(Layout.DATA)) {
      String run = Layout.DATA + "/" + name;
      Manifest manifest = JsonFiles.read(store, run + "/" + Layout.MANIFEST, Manifest.class);
      for (Table table : List.of(Table.ARTICLES, Table.UNDATED)) {
        new RunRows(store, new LocatedRun(manifest, run))
            .each(table, List.of(RowColumn.ID), row -> ids.add(row.get(RowColumn.ID)));
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static void replay(Store store) throws IOException {
    FakeRuns.replay(
        store,
        new ReplayRequest(
            RUNS.get(0),
            Optional.empty(),
            List.of(RUNS.get(1), RUNS.get(1) + "b"),
            new TreeMap<>(Map.of("--fold", "4")),
            "0.2.0"),
        file -> Optional.empty());
  }

  /** What is published, and what it starts from. */
  private static Map<String, String> state(Path output) throws IOException {
    Map<String, String> state = Trees.hashes(output.resolve("data"));
    state.putAll(Trees.hashes(output.resolve("_dateline/inputs")));
    return state;
  }

  private static FaultyStore quick(Path output) {
    return FaultyStore.counting(LocalStore.at(output));
  }
}
