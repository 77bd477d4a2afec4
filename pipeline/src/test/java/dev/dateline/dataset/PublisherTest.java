package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.Publisher.Publication;
import dev.dateline.source.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

  @TempDir Path folder;
  private Store store;
  private Dataset dataset;

  @BeforeEach
  void anEmptyDataset() {
    store = LocalStore.at(folder);
    dataset = Dataset.at(store);
  }

  @Test
  void aNightIsPublishedWholeAndLeavesNothingBehind() throws IOException {
    Publication publication = Nights.run(store, "2026-11-20", Nights.files(0, 100)).orElseThrow();

    Manifest manifest = ((Publication.Published) publication).manifest();
    assertThat(manifest.books().read()).isEqualTo(100);
    assertThat(manifest.books().balances()).isTrue();
    assertThat(manifest.sequence()).isEqualTo(1);
    assertThat(dataset.manifests()).containsExactly(manifest);
    assertThat(store.list("_dateline/staging")).isEmpty();
    assertThat(store.list("data")).containsExactly("run=2026-11-20");
    assertThat(store.files("data/run=2026-11-20"))
        .contains("data/run=2026-11-20/articles/date=2021-08-02/part-00000.avro");
  }

  @Test
  void theSameNightAgainDoesNothing() throws IOException {
    Nights.run(store, "2026-11-20", Nights.files(0, 100));

    assertThat(Nights.run(store, "2026-11-20", Nights.files(0, 200))).isEmpty();
    assertThat(dataset.manifests()).hasSize(1);
  }

  @Test
  void theNextNightAddsOnlyWhatIsNew() throws IOException {
    Nights.run(store, "2026-11-20", Nights.files(0, 30));
    Nights.run(store, "2026-11-21", Nights.files(0, 60));
    Nights.run(store, "2026-11-22", Nights.files(0, 60));

    assertThat(dataset.manifests())
        .extracting(manifest -> manifest.books().read())
        .containsExactly(30L, 30L, 0L);
    assertThat(dataset.manifests())
        .extracting(manifest -> manifest.books().written())
        .containsExactly(29L, 20L, 0L);
    assertThat(dataset.manifests())
        .extracting(manifest -> manifest.input().unchanged())
        .containsExactly(0L, 30L, 60L);
  }

  @Test
  void booksThatDoNotBalanceAreNotPublished() throws IOException {
    try (Publisher publisher = dataset.lock("test")) {
      Attempt attempt = begin(publisher, "2026-11-20", Nights.files(1, 10));
      FakeJob.run(attempt);
      JobResult result = attempt.result().orElseThrow();
      attempt
          .staging()
          .finish(
              new JobResult(
                  result.files(), result.books().plus(oneMoreRead()), result.changedSources(), 0));

      assertThatThrownBy(() -> publisher.publish(attempt, Gates.open()))
          .isInstanceOf(UnsoundRunException.class)
          .hasMessageContaining("do not balance");
    }
    assertThat(dataset.manifests()).isEmpty();
  }

  private static Books oneMoreRead() {
    return new Books(1, 0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  private static Attempt begin(Publisher publisher, String run, Listing listing)
      throws IOException {
    return ((Publisher.Start.Ready) publisher.start(Nights.request(run), () -> listing)).attempt();
  }
}
