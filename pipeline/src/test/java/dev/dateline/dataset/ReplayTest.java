package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.article.Reason;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.change.Replay;
import dev.dateline.dataset.change.ReplayRequest;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.LocatedRun;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.rows.RunRows;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.Trees;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three runs made again; the size of a file stands for its text. */
@Timeout(120)
class ReplayTest {

  private static final List<String> RUNS = List.of("2026-11-18", "2026-11-19", "2026-11-20");
  private static final Map<String, String> FOLD = Map.of("--fold", "10");
  private static final Replay.Check STANDS = file -> Optional.empty();

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void anEmptyDataset() {
    store = store("dataset");
  }

  @Test
  void aReplayIsWhatTheRunsWouldHaveBeenUnderTodaysRules() throws IOException {
    makeRuns(store, Map.of());
    Store today = store("today");
    makeRuns(today, FOLD);

    List<Manifest> replayed = FakeRuns.replay(store, FakeRuns.from(RUNS.get(0), FOLD), STANDS);

    assertThat(rows("dataset")).isEqualTo(rows("today"));
    assertThat(replayed)
        .extracting(Manifest::run, Manifest::sequence, Manifest::pipelineVersion)
        .containsExactly(
            tuple(RUNS.get(0), 1L, "0.2.0"),
            tuple(RUNS.get(1), 2L, "0.2.0"),
            tuple(RUNS.get(2), 3L, "0.2.0"));
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
    assertThat(store.list("_dateline/swaps")).isEmpty();
    assertThat(store.list("_dateline/trash")).hasSize(1);
  }

  @Test
  void underTheSameRulesNothingChanges() throws IOException {
    makeRuns(store, Map.of());
    Map<String, String> before = rows("dataset");

    FakeRuns.replay(store, FakeRuns.from(RUNS.get(1), Map.of()), STANDS);

    assertThat(rows("dataset")).isEqualTo(before);
  }

  @Test
  void aRunThatWasReplayedIsKnownUnderItsNewSettings() throws IOException {
    makeRuns(store, Map.of());
    FakeRuns.replay(store, FakeRuns.from(RUNS.get(0), FOLD), STANDS);

    assertThat(
            FakeRuns.run(
                store, FakeRuns.request(RUNS.get(2), FOLD), FakeRuns.files(0, 9), Gates.open()))
        .isEmpty();
    assertThatThrownBy(() -> FakeRuns.run(store, RUNS.get(2), FakeRuns.files(0, 9)))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("--fold");
  }

  @Test
  void changedSourcesAreNamedAndNothingIsChanged() throws IOException {
    makeRuns(store, Map.of());
    Map<String, String> before = Trees.hashes(folder.resolve("dataset"));

    assertThatThrownBy(
            () ->
                FakeRuns.replay(
                    store,
                    FakeRuns.from(RUNS.get(0), FOLD),
                    file ->
                        file.uri().endsWith("5.txt")
                            ? Optional.of("it is gone")
                            : Optional.empty()))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("8 files are gone, or changed")
        .hasMessageContaining("file:///in/000005.txt (run 2026-11-18): it is gone");

    assertThat(Trees.hashes(folder.resolve("dataset"))).isEqualTo(before);
  }

  @Test
  void aFileThatIsGoneWhileItIsReadStopsTheReplay() throws IOException {
    makeRuns(store, Map.of());
    Map<String, String> before = rows("dataset");

    assertThatThrownBy(
            () -> {
              try (Publisher publisher = FakeRuns.dataset(store).lock("replay");
                  Replay replay = publisher.replay(FakeRuns.from(RUNS.get(2), Map.of()), STANDS)) {
                Attempt attempt = replay.begin(RUNS.get(2));
                FakeJob.run(missing(attempt, attempt.files().read(9, 10).get(0)));
                replay.seal(attempt);
              }
            })
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("changed while run 2026-11-20 was replayed");

    assertThat(rows("dataset")).isEqualTo(before);
    assertThat(store.list("_dateline/swaps")).isEmpty();
  }

  @Test
  void aFileThatHadChangedOnceStaysRefusedAndIsNotMissed() throws IOException {
    makeRuns(store, Map.of());
    Listing more = FakeRuns.files(100, 130);
    try (Publisher publisher = FakeRuns.dataset(store).lock("run")) {
      Attempt first =
          ((Start.Ready) publisher.start(FakeRuns.request("2026-11-21"), () -> more)).attempt();
      Attempt second = publisher.retry(first, List.of("file:///in/000105.txt"));
      FakeJob.run(second);
      publisher.publish(second, Gates.open());
    }
    Map<String, String> before = rows("dataset");

    FakeRuns.replay(
        store,
        FakeRuns.from("2026-11-21", Map.of()),
        file -> file.uri().endsWith("105.txt") ? Optional.of("it is gone") : Optional.empty());

    assertThat(rows("dataset")).isEqualTo(before);
  }

  @Test
  void keptRowsStayAndTheirCopiesFollowTheArticles() throws IOException {
    makeRuns(store, Map.of());
    List<DuplicateRow> before = copies(RUNS.get(1));
    Map<String, String> old = rows("dataset");

    FakeRuns.replay(
        store,
        new ReplayRequest(
            RUNS.get(0),
            Optional.empty(),
            List.of(RUNS.get(1)),
            new TreeMap<>(Map.of("--fold", "4")),
            "0.2.0"),
        file ->
            file.uri().compareTo("file:///in/000040.txt") >= 0
                    && file.uri().compareTo("file:///in/000060.txt") < 0
                ? Optional.of("it is gone")
                : Optional.empty());

    assertThat(only(rows("dataset"), "run=2026-11-19/articles"))
        .isNotEmpty()
        .isEqualTo(only(old, "run=2026-11-19/articles"));
    assertThat(copies(RUNS.get(1)))
        .hasSameSizeAs(before)
        .isNotEqualTo(before)
        .allSatisfy(
            copy -> assertThat(articles(copy.getDuplicateOfRun())).contains(copy.getDuplicateOf()));
    assertEveryArticleIsThereOnce();
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
  }

  @Test
  void aReplayThatEndsBeforeTheNewestRunLeavesNoArticleTwice() throws IOException {
    makeRuns(store, Map.of());

    FakeRuns.replay(
        store,
        new ReplayRequest(
            RUNS.get(0), Optional.of(RUNS.get(0)), List.of(), new TreeMap<>(FOLD), "0.2.0"),
        STANDS);

    assertEveryArticleIsThereOnce();
    for (String aRun : RUNS) {
      assertThat(copies(aRun))
          .allSatisfy(
              copy ->
                  assertThat(articles(copy.getDuplicateOfRun())).contains(copy.getDuplicateOf()));
    }
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
  }

  @Test
  void anArticleWithCopiesThatStayCannotVanish() throws IOException {
    makeRuns(store, Map.of());
    Map<String, String> before = rows("dataset");

    assertThatThrownBy(
            () ->
                FakeRuns.replay(
                    store,
                    new ReplayRequest(
                        RUNS.get(0),
                        Optional.of(RUNS.get(0)),
                        List.of(),
                        new TreeMap<>(Map.of("--refuse", "3")),
                        "0.2.0"),
                    STANDS))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("file:///in/000003.txt")
        .hasMessageContaining("EMPTY");
    assertThat(rows("dataset")).isEqualTo(before);

    FakeRuns.replay(store, FakeRuns.from(RUNS.get(0), Map.of("--refuse", "3")), STANDS);
    assertThat(articles(RUNS.get(0))).hasSize(38);
  }

  @Test
  void aRunThatAReplayEmptiesStaysPublished() throws IOException {
    FakeRuns.run(store, RUNS.get(0), FakeRuns.files(10, 20));
    FakeRuns.run(store, RUNS.get(1), FakeRuns.files(20, 30));

    FakeRuns.replay(store, FakeRuns.from(RUNS.get(0), FOLD), STANDS);

    Manifest emptied = FakeRuns.dataset(store).manifests().get(1);
    assertThat(emptied.books().written()).isZero();
    assertThat(emptied.books().allDuplicates()).isPositive();
    assertThat(
            FakeRuns.run(
                store, FakeRuns.request(RUNS.get(1), FOLD), FakeRuns.files(0, 9), Gates.open()))
        .isEmpty();
  }

  @Test
  void aHeldRunIsStaleAfterAReplayThatChangedArticles() throws IOException {
    makeRuns(store, Map.of());
    FakeRuns.run(
        store, FakeRuns.request("2026-11-21"), FakeRuns.files(80, 90), new Gates(1000, 100, 100));
    FakeRuns.replay(store, FakeRuns.from(RUNS.get(0), FOLD), STANDS);

    try (Publisher publisher = FakeRuns.dataset(store).lock("publish")) {
      assertThatThrownBy(() -> publisher.publish("2026-11-21"))
          .isInstanceOf(UnsoundRunException.class)
          .hasMessageContaining("may repeat");
    }
  }

  @Test
  void runsThatCannotBeReplayedAreReportedWithTheReason() throws IOException {
    assertRefused(FakeRuns.from("2026-11-18", FOLD), "nothing to replay");
    makeRuns(store, Map.of());
    assertRefused(FakeRuns.from("2025-01-01", FOLD), "no run 2025-01-01 is published");
    assertRefused(request("2026-11-19", "2026-11-18"), "nothing to replay");
    assertRefused(request("2026-11-19", "2026-11-20", "2026-11-18"), "not among those to replay");
    assertRefused(request("2026-11-19", "2026-11-20", "2026-01-01"), "no run 2026-01-01");
    assertRefused(request("2026-11-19", "2026-11-19", "2026-11-19"), "nothing to replay");
    store.delete("_dateline/inputs/2026-11-19");
    assertRefused(FakeRuns.from("2026-11-19", FOLD), "the list of its files is missing");
  }

  @Test
  void aJoinedRunIsKeptOrRefused() throws IOException {
    makeRuns(store, Map.of());
    join("2026-11-18_2026-11-19", RUNS.get(1));

    assertRefused(FakeRuns.from("2026-11-19", FOLD), "was joined from 1 runs");
    assertRefused(FakeRuns.from("2026-11-18", FOLD), "was joined from 1 runs");
    FakeRuns.replay(store, request("2026-11-18", "2026-11-20", "2026-11-18_2026-11-19"), STANDS);
    assertEveryArticleIsThereOnce();
  }

  @Test
  void whatWasTakenDownStaysOut() throws IOException {
    makeRuns(store, Map.of());
    String gone = articles(RUNS.get(0)).get(0);
    try (Publisher publisher = FakeRuns.dataset(store).lock("drop")) {
      publisher.drop(new DropRequest(List.of(gone), List.of(), "a test", "0.1.0"));
    }
    Map<String, String> before = rows("dataset");

    FakeRuns.replay(store, FakeRuns.from(RUNS.get(0), Map.of()), STANDS);
    assertThat(allArticles()).doesNotContain(gone).isNotEmpty();
    assertThat(only(rows("dataset"), "run=2026-11-18/articles"))
        .isEqualTo(only(before, "run=2026-11-18/articles"));

    List<String> takenDown = new ArrayList<>();
    new RunRows(store, standing(RUNS.get(0)))
        .each(
            Table.REJECTED,
            List.of(RowColumn.SOURCE_URI, RowColumn.REASON),
            row -> {
              if (row.get(RowColumn.REASON) == Reason.TAKEN_DOWN) {
                takenDown.add(row.get(RowColumn.SOURCE_URI));
              }
            });
    assertThat(takenDown).isNotEmpty();

    // Whoever takes a document down may delete its file as well.
    FakeRuns.replay(
        store,
        FakeRuns.from(RUNS.get(0), Map.of()),
        file -> takenDown.contains(file.uri()) ? Optional.of("it is gone") : Optional.empty());
    assertThat(allArticles()).doesNotContain(gone).isNotEmpty();
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
  }

  @Test
  void copiesInAJoinedRunFollowTheirArticles() throws IOException {
    makeRuns(store, Map.of());
    try (Publisher publisher = FakeRuns.dataset(store).lock("compact")) {
      publisher.compact(RUNS.get(1), RUNS.get(2), Optional.of("joined"));
    }

    FakeRuns.replay(
        store,
        new ReplayRequest(
            RUNS.get(0),
            Optional.of(RUNS.get(0)),
            List.of(),
            new TreeMap<>(Map.of("--fold", "4")),
            "0.2.0"),
        STANDS);

    assertThat(articles(RUNS.get(0))).hasSize(4);
    assertThat(copies("joined"))
        .isNotEmpty()
        .allSatisfy(copy -> assertThat(allArticles()).contains(copy.getDuplicateOf()));
    assertEveryArticleIsThereOnce();
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
    assertThat(FakeRuns.dataset(store).published(RUNS.get(2)).get().members())
        .containsExactly(RUNS.get(1), RUNS.get(2));
  }

  /** The same attempt, to whose job a file looks as if it had just changed. */
  private static Attempt missing(Attempt attempt, SourceFile file) {
    Attempt.Card card = attempt.card();
    return new Attempt(
        new Attempt.Card(
            card.run(),
            card.state(),
            card.started(),
            card.ledger(),
            card.ledgerDigest(),
            List.of(file.uri()),
            card.pipelineVersion(),
            card.reasons()),
        attempt.frozen(),
        attempt.files(),
        attempt.ledger(),
        attempt.staging(),
        attempt.destination());
  }

  /** One run takes the place of another under a new id. */
  private void join(String id, String member) throws IOException {
    try (Publisher publisher = FakeRuns.dataset(store).lock("join")) {
      Swap swap = publisher.swap("test");
      Manifest from =
          publisher.published().stream().filter(run -> run.run().equals(member)).findFirst().get();
      publisher.seal(swap, ReplacementTest.carried(swap, from, id, from.sequence()));
      publisher.commit(swap, List.of(member));
    }
  }

  private void assertRefused(ReplayRequest request, String why) {
    assertThatThrownBy(() -> FakeRuns.replay(store, request, STANDS))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining(why);
  }

  private static ReplayRequest request(String from, String to, String... kept) {
    return new ReplayRequest(from, Optional.of(to), List.of(kept), new TreeMap<>(FOLD), "0.2.0");
  }

  /** Runs of forty, sixty and eighty files, many of them copies of earlier ones. */
  private static void makeRuns(Store store, Map<String, String> rules) throws IOException {
    for (int aRun = 0; aRun < RUNS.size(); aRun++) {
      FakeRuns.run(
          store,
          FakeRuns.request(RUNS.get(aRun), rules),
          FakeRuns.files(0, 40 + 20 * aRun),
          Gates.open());
    }
  }

  private void assertEveryArticleIsThereOnce() throws IOException {
    assertThat(allArticles()).doesNotHaveDuplicates();
  }

  private List<String> allArticles() throws IOException {
    List<String> all = new ArrayList<>();
    for (Manifest manifest : FakeRuns.dataset(store).manifests()) {
      all.addAll(articles(manifest.run()));
    }
    return all;
  }

  private List<String> articles(String run) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Table table : List.of(Table.ARTICLES, Table.UNDATED)) {
      new RunRows(store, standing(run))
          .each(table, List.of(RowColumn.ID), row -> ids.add(row.get(RowColumn.ID)));
    }
    return ids;
  }

  private List<DuplicateRow> copies(String run) throws IOException {
    List<DuplicateRow> copies = new ArrayList<>();
    LocatedRun standing = standing(run);
    for (WrittenFile file : standing.manifest().files()) {
      if (file.table() == Table.DUPLICATES) {
        try (var rows =
            RowType.DUPLICATE.read(
                standing.manifest().format(),
                store.openSeekable(standing.folder() + "/" + file.path()))) {
          for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            copies.add(row.get());
          }
        }
      }
    }
    return copies;
  }

  private LocatedRun standing(String run) throws IOException {
    return LocatedRun.published(FakeRuns.dataset(store).published(run).orElseThrow());
  }

  private Map<String, String> rows(String dataset) throws IOException {
    Map<String, String> rows = Trees.hashes(folder.resolve(dataset).resolve("data"));
    rows.keySet().removeIf(path -> path.endsWith(Layout.MANIFEST));
    return rows;
  }

  private static Map<String, String> only(Map<String, String> rows, String prefix) {
    Map<String, String> only = new TreeMap<>(rows);
    only.keySet().removeIf(path -> !path.startsWith(prefix));
    return only;
  }

  private Store store(String name) {
    return FaultyStore.counting(LocalStore.at(folder.resolve(name)));
  }
}
