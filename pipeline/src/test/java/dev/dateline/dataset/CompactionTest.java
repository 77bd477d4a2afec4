package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.change.Compacted;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.inspect.RunSummary;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Member;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.Trees;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five runs of ten files each, of which some are joined. */
class CompactionTest {

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void fiveRuns() throws IOException {
    store = FaultyStore.counting(LocalStore.at(folder));
    for (int aRun = 1; aRun <= 5; aRun++) {
      FakeRuns.run(store, "night-" + aRun, FakeRuns.files(0, 12 * aRun));
    }
  }

  @Test
  void everyRowStaysAsItWas() throws IOException {
    List<String> before = rows();

    Compacted compacted = compact("night-2", "night-4");

    assertThat(rows()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(ids()).containsExactly("night-1", "night-2--night-4", "night-5");
    assertThat(compacted.before()).hasSize(3);
    assertThat(compacted.after().files())
        .hasSizeLessThan(compacted.before().stream().mapToInt(run -> run.files().size()).sum());
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
    assertThat(store.list("_dateline/swaps")).isEmpty();
    assertThat(store.files("_dateline/trash"))
        .anyMatch(file -> file.path().contains("run=night-3/"));
  }

  @Test
  void theManifestAddsUpAndNamesItsMembers() throws IOException {
    List<Manifest> before = FakeRuns.dataset(store).manifests();

    Manifest joined = compact("night-2", "night-4").after();

    assertThat(joined.members()).containsExactly("night-2", "night-3", "night-4");
    assertThat(joined.sequence()).isEqualTo(before.get(3).sequence());
    assertThat(joined.ledger()).containsExactly("night-1");
    assertThat(joined.books())
        .isEqualTo(before.get(1).books().plus(before.get(2).books()).plus(before.get(3).books()));
    assertThat(joined.books().balances()).isTrue();
    assertThat(joined.input().files()).isEqualTo(36);
    assertThat(joined.attachments())
        .extracting(Manifest.Attachment::path)
        .containsExactly("_members.json");
  }

  @Test
  void aMemberCountsAsPublishedAndItsFilesAreNotReadAgain() throws IOException {
    compact("night-2", "night-4");

    assertThat(FakeRuns.run(store, "night-3", FakeRuns.files(0, 36))).isEmpty();
    FakeRuns.run(store, "night-6", FakeRuns.files(0, 61));

    assertThat(FakeRuns.dataset(store).published("night-3").orElseThrow().run())
        .isEqualTo("night-2--night-4");
    assertThat(FakeRuns.dataset(store).published("night-6").orElseThrow().books().read())
        .isEqualTo(1);
  }

  @Test
  void aLaterCopyNamesTheRunThatPublishedTheArticle() throws IOException {
    compact("night-2", "night-4");

    FakeRuns.run(
        store,
        "night-6",
        new Listing(List.of(new SourceFile("file:///in/again.txt", 30, 1)), List.of()));

    assertThat(rows())
        .anyMatch(
            row ->
                row.contains("again.txt")
                    && row.contains("\"duplicate_of_run\":\"night-3\"")
                    && row.contains("EARLIER_RUN"));
  }

  @Test
  void joinedAgainTheMembersAreRuns() throws IOException {
    compact("night-2", "night-3");
    List<String> before = rows();

    Manifest joined = compact("night-1", "night-4").after();

    assertThat(joined.run()).isEqualTo("night-1--night-4");
    assertThat(joined.members()).containsExactly("night-1", "night-2", "night-3", "night-4");
    assertThat(Member.of(store, joined))
        .extracting(Member::run)
        .containsExactlyElementsOf(joined.members());
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void joinedTwiceIsJoinedOnce() throws IOException {
    compact("night-2", "night-4");
    Map<String, String> before = Trees.hashes(folder);

    Compacted again = compact("night-2", "night-4");

    assertThat(again.before()).containsExactly(again.after());
    assertThat(Trees.hashes(folder)).isEqualTo(before);
  }

  @Test
  void aDocumentOfAMemberIsTakenDown() throws IOException {
    compact("night-2", "night-4");
    String id = String.format("%064x", 30);

    try (Publisher publisher = FakeRuns.dataset(store).lock("drop")) {
      assertThat(publisher.drop(new DropRequest(List.of(id), List.of(), "why", "1")).documents())
          .isEqualTo(Map.of("night-2--night-4", 1L));
    }

    assertThat(rows())
        .noneMatch(row -> row.contains(id))
        .anyMatch(row -> row.contains("TAKEN_DOWN") && row.contains("\"run_id\":\"night-3\""));
    assertThat(store.files("_dateline/trash"))
        .as("the trash of the joined runs held it too")
        .noneMatch(file -> file.path().contains("run=night-3/"))
        .anyMatch(file -> file.path().contains("run=night-2/"));
    assertThat(compact("night-1", "night-5").after().takedowns()).hasSize(1);
    assertThat(FakeRuns.dataset(store).runs())
        .singleElement()
        .extracting(RunSummary::remarks)
        .isEqualTo(List.of("joined from 5 runs", "takedown 1 of 2026-11-21: 1 document (why)"));
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "night-4, night-2, , was published after",
    "night-2, night-9, , no run night-9 is published",
    "night-2, night-4, night-5, run night-5 exists already",
  })
  void whatCannotBeJoinedIsRefused(String from, String to, String id, String message)
      throws IOException {
    Map<String, String> before = Trees.hashes(folder);

    assertThatThrownBy(() -> compact(from, to, Optional.ofNullable(id)))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining(message);

    assertThat(Trees.hashes(folder)).isEqualTo(before);
  }

  @Test
  void aMembersIdMayBeTheJoinedRuns() throws IOException {
    compact("night-2", "night-4", Optional.of("night-4"));

    assertThat(ids()).containsExactly("night-1", "night-4", "night-5");
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
  }

  @Test
  void verifyReportsARunThatIsThereTwice() throws IOException {
    Path aRun = folder.resolve("data/run=night-3");
    Path copy = folder.resolve("night-3");
    Trees.copy(aRun, copy);
    compact("night-2", "night-4");
    Trees.copy(copy, aRun);

    assertThat(FakeRuns.dataset(store).verify().differences())
        .containsExactly("data/run=night-3: run night-3 is in run night-2--night-4 too");
  }

  private Compacted compact(String from, String to) throws IOException {
    return compact(from, to, Optional.empty());
  }

  private Compacted compact(String from, String to, Optional<String> run) throws IOException {
    try (Publisher publisher = FakeRuns.dataset(store).lock("compact")) {
      return publisher.compact(from, to, run);
    }
  }

  private List<String> ids() throws IOException {
    return FakeRuns.dataset(store).manifests().stream().map(Manifest::run).toList();
  }

  /** Tables and rows, whatever run's folder they are in. */
  private List<String> rows() throws IOException {
    return PublishedRows.of(store).stream().map(row -> row.substring(row.indexOf(' '))).toList();
  }
}
