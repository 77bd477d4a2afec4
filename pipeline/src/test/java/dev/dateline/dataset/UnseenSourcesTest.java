package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Reason;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.Publication;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.schema.RejectionRow;
import dev.dateline.source.InputLister;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that workers refused as changed, seen again by the launcher. */
class UnseenSourcesTest {

  @TempDir private Path folder;
  private Path file;
  private Store store;
  private boolean sameView;

  @BeforeEach
  void write() throws IOException {
    file = Files.createDirectory(folder.resolve("in")).resolve("a.txt");
    Files.writeString(file, "a text");
    store = LocalStore.at(folder.resolve("out"));
  }

  @Test
  void aFileThatIsUnchangedHereIsNoChangedFile() {
    assertThatThrownBy(() -> publish(() -> {}))
        .isInstanceOf(UnsoundRunException.class)
        .hasMessageContaining("1 file ")
        .hasMessageContaining(file.toUri().toString())
        .hasMessageContaining("Mount the input under the same path on every worker");
    assertThat(folder.resolve("out/data/run=night")).doesNotExist();
  }

  @Test
  void aFileThatIsBackIsRefusedWhereWorkersSeeWhatTheLauncherSees() throws IOException {
    sameView = true;

    assertThat(publish(() -> {}))
        .isInstanceOfSatisfying(
            Publication.Published.class,
            published ->
                assertThat(published.manifest().books().rejected())
                    .containsExactly(Map.entry(Reason.SOURCE_CHANGED, 1L)));
  }

  @Test
  void aChangedFileIsTakenAsTheWorkersReportIt() throws IOException {
    assertThat(publish(() -> Files.writeString(file, "another text")))
        .isInstanceOf(Publication.Published.class);
  }

  @Test
  void aVanishedFileIsTakenAsTheWorkersReportIt() throws IOException {
    assertThat(publish(() -> Files.delete(file))).isInstanceOf(Publication.Published.class);
  }

  private interface Change {
    void make() throws IOException;
  }

  /** Publishes a run whose workers refuse every file as changed. */
  private Publication publish(Change change) throws IOException {
    Listing listing = InputLister.list(List.of(file.toString()), List.of());
    try (Publisher publisher = FakeRuns.dataset(store).lock("test")) {
      Start start = publisher.start(FakeRuns.request("night"), () -> listing);
      Attempt attempt = ((Start.Ready) start).attempt();
      change.make();
      if (sameView) {
        attempt.staging().recordSameView();
      }
      FakeJob.write(
          attempt,
          List.of(),
          List.of(),
          listing.files().stream().map(UnseenSourcesTest::refused).toList());
      return publisher.publish(attempt, Gates.open());
    }
  }

  private static RejectionRow refused(SourceFile source) {
    return FakeJob.rejection(source, Reason.SOURCE_CHANGED, "night");
  }
}
