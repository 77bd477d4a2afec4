package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.dataset.FaultyStore.Fault;
import dev.dateline.dataset.FaultyStore.Halt;
import dev.dateline.faults.FaultLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two published runs are replaced by two others, one under an old id and one under a new. */
@Timeout(300)
class ReplacementTest {

  private static final Replacement REPLACEMENT =
      new Replacement(
          "_dateline/trash/1a2b3c4d",
          List.of("2026-11-19", "2026-11-20"),
          List.of(
              new Replacement.Added("2026-11-19", "_dateline/staging/2026-11-19~aaaaaaaa/run"),
              new Replacement.Added("joined", "_dateline/staging/joined~bbbbbbbb/run")));

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void cutOffAnywhereReadersOfManifestsSeeAllOfTheOldOrAllOfTheNew(Fault fault) throws IOException {
    Path before = before();
    FaultyStore counting = FaultyStore.counting(LocalStore.at(copy(before, "counted")));
    REPLACEMENT.commit(counting);
    REPLACEMENT.carryOut(counting);
    Map<String, String> clean = Trees.hashes(folder.resolve("counted/data"));
    assertThat(ids(counting)).containsExactly("2026-11-18", "2026-11-19", "joined");

    for (long at = 1; at <= counting.operations(); at++) {
      Store store = LocalStore.at(copy(before, "fault-" + at));
      try {
        FaultyStore faulty = new FaultyStore(store, fault, at);
        REPLACEMENT.commit(faulty);
        REPLACEMENT.carryOut(faulty);
      } catch (Halt | IOException e) {
        assertThat(e).isNotNull();
      }

      boolean committed = ids(store).contains("joined");
      if (!committed) {
        assertThat(ids(store)).containsExactly("2026-11-18", "2026-11-19", "2026-11-20");
      }
      try (Publisher publisher = Nights.dataset(store).lock("the next run")) {
        assertThat(publisher.recovered()).allMatch(line -> !line.contains("published"));
      }
      assertThat(Trees.hashes(folder.resolve("fault-" + at + "/data")))
          .isEqualTo(committed ? clean : Trees.hashes(before.resolve("data")));
      assertThat(Nights.dataset(store).verify().differences()).isEmpty();
      assertThat(store.list("_dateline/staging")).isEmpty();
    }
    FaultLog.note(
        "1-replacement-" + fault.name().toLowerCase(Locale.ROOT),
        fault.name() + " at each file-system operation of a replacement of runs in turn",
        counting.operations(),
        "readers of manifests see all of the old or all of the new; the next run carries it out");
  }

  private Path before() throws IOException {
    Path before = folder.resolve("before");
    Store store = FaultyStore.counting(LocalStore.at(before));
    Nights.run(store, "2026-11-18", Nights.files(0, 10));
    Nights.run(store, "2026-11-19", Nights.files(0, 20));
    Nights.run(store, "2026-11-20", Nights.files(0, 30));
    stage(store, "2026-11-19", "aaaaaaaa", 2);
    stage(store, "joined", "bbbbbbbb", 3);
    return before;
  }

  /** A whole run in staging, made elsewhere. */
  private void stage(Store store, String run, String attempt, long sequence) throws IOException {
    Path elsewhere = folder.resolve("elsewhere-" + run);
    Nights.run(LocalStore.at(elsewhere), run, Nights.files(0, 20));
    Manifest made = Nights.dataset(LocalStore.at(elsewhere)).manifests().get(0);
    String staged = Layout.attempt(run, attempt);
    store.createFolder(staged);
    Trees.copy(
        elsewhere.resolve(Layout.run(run)), folder.resolve("before").resolve(staged + "/run"));
    store.delete(staged + "/run/" + Layout.MANIFEST);
    Json.write(store, staged + "/run/" + Layout.MANIFEST, made.at(sequence));
    Json.write(
        store,
        staged + "/" + Recovery.CARD,
        new Attempt.Card(
            run,
            Attempt.State.REPLACING,
            made.started(),
            List.of(),
            List.of(),
            "0.1.0",
            List.of()));
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    Trees.copy(from, to);
    return to;
  }

  private static List<String> ids(Store store) throws IOException {
    return Nights.dataset(store).manifests().stream().map(Manifest::run).toList();
  }
}
