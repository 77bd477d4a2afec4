package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Reason;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.change.Dropped;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.Takedown;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.Swap;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.Trees;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import dev.dateline.text.dedup.FingerprintVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of files whose sizes stand for their texts; 51 to 59 are copies of 1 to 9. */
class DropTest {

  private static final String ID = String.format("%064x", 3);

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void twoRuns() throws IOException {
    store = FaultyStore.counting(LocalStore.at(folder));
    FakeRuns.run(store, "2026-11-18", FakeRuns.files(0, 30));
    FakeRuns.run(store, "2026-11-19", FakeRuns.files(0, 60));
  }

  @Test
  void anArticleIsTakenDownWithEveryCopyAndOnlyHashesAreKept() throws IOException {
    long rows = PublishedRows.of(store).size();

    Dropped dropped = drop(List.of(ID), List.of());

    assertThat(dropped.number()).isEqualTo(1);
    assertThat(dropped.documents()).isEqualTo(Map.of("2026-11-18", 1L, "2026-11-19", 1L));
    assertThat(PublishedRows.of(store))
        .hasSize((int) rows)
        .filteredOn(row -> row.contains(ID))
        .isEmpty();
    assertThat(PublishedRows.of(store))
        .filteredOn(row -> row.contains("TAKEN_DOWN"))
        .hasSize(2)
        .allMatch(row -> row.contains(" REJECTED ") && row.contains("\"evidence\":\"\""));
    String log = Files.readString(folder.resolve("_dateline/takedowns/00001.json"));
    assertThat(log)
        .contains(ID, FingerprintVersion.current().id(), "a court's order")
        .doesNotContain("file:", "Rain");
    assertSound();
  }

  @Test
  void booksAndManifestShowWhatWasTakenDown() throws IOException {
    List<Manifest> before = FakeRuns.dataset(store).manifests();

    drop(List.of(ID), List.of());

    List<Manifest> after = FakeRuns.dataset(store).manifests();
    assertThat(after.get(0).books().written()).isEqualTo(before.get(0).books().written() - 1);
    assertThat(after.get(1).books().allDuplicates())
        .isEqualTo(before.get(1).books().allDuplicates() - 1);
    for (int run = 0; run < 2; run++) {
      assertThat(after.get(run).books().read()).isEqualTo(before.get(run).books().read());
      assertThat(after.get(run).books().rejected()).containsEntry(Reason.TAKEN_DOWN, 1L);
      assertThat(after.get(run).sequence()).isEqualTo(before.get(run).sequence());
      assertThat(after.get(run).takedowns())
          .extracting(Takedown.Note::reason)
          .containsExactly("a court's order");
    }
  }

  @Test
  void aSourceIsTakenDownWithTheCopiesOfItsTextFromElsewhere() throws IOException {
    Dropped dropped = drop(List.of(), List.of(uri(53)));

    assertThat(dropped.examples()).containsExactlyInAnyOrder(uri(3), uri(53));
    assertThat(PublishedRows.of(store)).noneMatch(row -> row.contains(ID));
    assertSound();
  }

  @Test
  void itNeverComesInAgain() throws IOException {
    drop(List.of(ID), List.of());

    FakeRuns.run(
        store,
        "2026-11-20",
        new Listing(List.of(new SourceFile("file:///in/again.txt", 3, 1)), List.of()));

    Books books = FakeRuns.dataset(store).manifests().get(2).books();
    assertThat(books.rejected()).isEqualTo(Map.of(Reason.TAKEN_DOWN, 1L));
    assertThat(books.read()).isEqualTo(1);
  }

  @Test
  void aRefusedDocumentLosesItsEvidence() throws IOException {
    Dropped dropped = drop(List.of(), List.of(uri(4)));
    assertThat(dropped.allDocuments()).isEqualTo(2);

    assertThatThrownBy(() -> drop(List.of(), List.of(uri(0))))
        .as("an empty file has no text and no hash of its own")
        .isInstanceOf(RunRefusedException.class);
  }

  @Test
  void takenDownTwiceIsTakenDownOnce() throws IOException {
    drop(List.of(ID), List.of(uri(4)));
    Map<String, String> before = Trees.hashes(folder);

    Dropped again = drop(List.of(ID), List.of(uri(4)));

    assertThat(again.number()).isZero();
    assertThat(again.documents()).isEmpty();
    assertThat(Trees.hashes(folder)).isEqualTo(before);
    assertThat(drop(List.of(ID), List.of(uri(5))).number()).isEqualTo(2);
    assertSound();
  }

  @Test
  void whatIsNotThereIsRefusedAndNothingIsDone() throws IOException {
    Map<String, String> before = Trees.hashes(folder);

    assertThatThrownBy(() -> drop(List.of(ID, "beef"), List.of("file:///in/none.txt")))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("'beef', 'file:///in/none.txt'");

    assertThat(Trees.hashes(folder)).isEqualTo(before);
  }

  @Test
  void lookingChangesNothing() throws IOException {
    Map<String, String> before = Trees.hashes(folder);

    Dropped found = FakeRuns.dataset(store).find(request(List.of(ID), List.of()));

    assertThat(found.allDocuments()).isEqualTo(2);
    assertThat(found.number()).isZero();
    assertThat(Trees.hashes(folder)).isEqualTo(before);
  }

  @Test
  void aRunThatWaitsIsNotPassedOver() throws IOException {
    FakeRuns.run(
        store, FakeRuns.request("2026-11-20"), FakeRuns.files(60, 70), new Gates(1000, 100, 100));

    assertThatThrownBy(() -> drop(List.of(ID), List.of()))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("dateline abandon --run=2026-11-20");
  }

  @Test
  void theTrashKeepsNoneOfIt() throws IOException {
    Manifest run = FakeRuns.dataset(store).manifests().get(0);
    try (Publisher publisher = FakeRuns.dataset(store).lock("a test")) {
      Swap swap = publisher.swap("replay");
      for (WrittenFile file : run.files()) {
        swap.carry(run, file, run.run());
      }
      publisher.seal(swap, run);
      publisher.commit(swap, List.of(run.run()));
    }
    assertThat(store.files("_dateline/trash")).anyMatch(file -> file.path().contains("/articles/"));

    Dropped dropped = drop(List.of(ID), List.of());

    assertThat(dropped.purged()).hasSize(1);
    assertThat(store.files("_dateline/trash")).isEmpty();
  }

  @Test
  void verifyReportsWhatARestoredBackupBringsBack() throws IOException {
    Path backup = folder.resolveSibling(folder.getFileName() + "-backup");
    Trees.copy(folder.resolve("data"), backup);
    drop(List.of(ID), List.of());
    store.delete("data");
    Trees.copy(backup, folder.resolve("data"));
    LocalStore.at(backup.getParent()).delete(backup.getFileName().toString());

    assertThat(FakeRuns.dataset(store).verify().differences())
        .hasSize(2)
        .allMatch(difference -> difference.contains("1 document that was taken down is back"));
    assertThat(drop(List.of(ID), List.of()).number()).isEqualTo(2);
    assertSound();
  }

  private void assertSound() throws IOException {
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
    assertThat(store.files("_dateline/swaps")).isEmpty();
    assertThat(store.files("_dateline/trash")).isEmpty();
  }

  private Dropped drop(List<String> ids, List<String> uris) throws IOException {
    try (Publisher publisher = FakeRuns.dataset(store).lock("drop")) {
      return publisher.drop(request(ids, uris));
    }
  }

  private static DropRequest request(List<String> ids, List<String> uris) {
    return new DropRequest(ids, uris, "a court's order", "0.1.0");
  }

  private static String uri(int file) {
    return String.format("file:///in/%06d.txt", file);
  }
}
