package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.inspect.RunSummary;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.Publication;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.Trees;
import dev.dateline.source.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The newest run made again, and refused documents read again. */
@Timeout(120)
class RenewalTest {

  private static final String FIRST = "2026-11-19";
  private static final String NEWEST = "2026-11-20";
  private static final Map<String, String> FOLD = Map.of("--fold", "10");

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void twoRuns() throws IOException {
    store = FaultyStore.counting(LocalStore.at(folder.resolve("dataset")));
    FakeRuns.run(store, FIRST, FakeRuns.files(0, 20));
    FakeRuns.run(store, NEWEST, FakeRuns.files(0, 40));
  }

  @Test
  void theNewestRunIsMadeAsIfItHadNeverBeen() throws IOException {
    Store twin = FaultyStore.counting(LocalStore.at(folder.resolve("twin")));
    FakeRuns.run(twin, FIRST, FakeRuns.files(0, 20));
    FakeRuns.run(twin, FakeRuns.request(NEWEST, FOLD), FakeRuns.files(0, 45), Gates.open());

    replace(store, NEWEST, FakeRuns.files(0, 45), Gates.open());

    assertThat(Trees.hashes(folder.resolve("dataset/data")))
        .isEqualTo(Trees.hashes(folder.resolve("twin/data")));
    assertThat(Trees.hashes(folder.resolve("dataset/_dateline/inputs")))
        .isEqualTo(Trees.hashes(folder.resolve("twin/_dateline/inputs")));
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
    assertThat(store.list("_dateline/swaps")).isEmpty();
    assertThat(
            FakeRuns.run(
                store, FakeRuns.request(NEWEST, FOLD), FakeRuns.files(0, 50), Gates.open()))
        .isEmpty();
  }

  @Test
  void aRunThatIsNotPublishedIsMadeAsEver() throws IOException {
    Optional<Publication> made = replace(store, "2026-11-21", FakeRuns.files(40, 45), Gates.open());

    assertThat(made).get().isInstanceOf(Publication.Published.class);
    assertThat(store.list("_dateline/trash")).isEmpty();
  }

  @Test
  void anEarlierRunIsNotReplacedAlone() {
    assertThatThrownBy(() -> replace(store, FIRST, FakeRuns.files(0, 9), Gates.open()))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("not the newest")
        .hasMessageContaining("dateline replay --from=2026-11-19");
  }

  @Test
  void whatFailsAGateLeavesTheOldRun() throws IOException {
    Map<String, String> before = Trees.hashes(folder.resolve("dataset"));

    Optional<Publication> held =
        replace(store, NEWEST, FakeRuns.files(0, 45), new Gates(1000, 100, 100));

    assertThat(held).get().isInstanceOf(Publication.Held.class);
    assertThat(Trees.hashes(folder.resolve("dataset"))).isEqualTo(before);
  }

  @Test
  void filesThatAreGoneAreReported() throws IOException {
    try (Publisher publisher = FakeRuns.dataset(store).lock("run")) {
      Start start =
          publisher.start(FakeRuns.request(NEWEST).replacing(true), () -> FakeRuns.files(0, 38));

      assertThat(((Start.Ready) start).notes())
          .containsExactly(
              "files that run 2026-11-20 read are gone, and the rows from them will be removed (2):"
                  + " file:///in/000038.txt; file:///in/000039.txt");
    }
  }

  @Test
  void filesThatChangeUnderARenewalAreLeftOutOfTheNextAttempt() throws IOException {
    try (Publisher publisher = FakeRuns.dataset(store).lock("run")) {
      Attempt first =
          ((Start.Ready)
                  publisher.start(
                      FakeRuns.request(NEWEST).replacing(true), () -> FakeRuns.files(0, 40)))
              .attempt();
      FakeJob.run(first);
      Attempt second = publisher.retry(first, List.of("file:///in/000030.txt"));
      assertThat(second.result()).isEmpty();
      FakeJob.run(second);
      publisher.publish(second, Gates.open());
    }

    assertThat(FakeRuns.dataset(store).manifests().get(1).excluded())
        .containsExactly("file:///in/000030.txt");
    assertThat(FakeRuns.dataset(store).verify().differences()).isEmpty();
  }

  @Test
  void refusedDocumentsAreReadAgainAndShownAsResolved() throws IOException {
    FakeRuns.run(
        store,
        FakeRuns.request("2026-11-21", Map.of("--refuse", "45")),
        FakeRuns.files(40, 61),
        Gates.open());
    Dataset dataset = FakeRuns.dataset(store);
    assertThat(dataset.refusedSources("2026-11-21"))
        .containsExactly("file:///in/000045.txt", "file:///in/000050.txt");

    FakeRuns.run(store, retry(), sources(), Gates.open());

    assertThat(dataset.runs())
        .filteredOn(run -> run.run().equals("2026-11-21"))
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.books().get().allRejected()).isEqualTo(2);
              assertThat(run.resolutions())
                  .containsExactly(new RunSummary.Resolution("2026-11-21-retry", 1));
            });
    Manifest retried = dataset.manifests().get(3);
    assertThat(retried.input().retried()).isEqualTo("2026-11-21");
    assertThat(retried.books().read()).isEqualTo(2);
    assertThat(retried.books().written()).isEqualTo(1);
    assertThat(FakeRuns.run(store, retry(), sources(), Gates.open())).isEmpty();
  }

  @Test
  void aRunThatIsNotPublishedHasRefusedNothing() {
    assertThatThrownBy(() -> FakeRuns.dataset(store).refusedSources("2026-01-01"))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("no run 2026-01-01");
  }

  private static RunRequest retry() {
    return FakeRuns.request("2026-11-21-retry").retrying(Optional.of("2026-11-21"));
  }

  private static Listing sources() {
    return new Listing(
        FakeRuns.files(40, 61).files().stream()
            .filter(file -> file.uri().endsWith("45.txt") || file.uri().endsWith("50.txt"))
            .toList(),
        List.of());
  }

  private static Optional<Publication> replace(
      Store store, String run, Listing listing, Gates gates) throws IOException {
    return FakeRuns.run(store, FakeRuns.request(run, FOLD).replacing(true), listing, gates);
  }
}
