package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.publish.Attempt;
import dev.dateline.dataset.publish.FrozenInput;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.publish.Publication;
import dev.dateline.dataset.publish.RunRequest;
import dev.dateline.dataset.publish.Start;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.source.Exclusion;
import dev.dateline.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are left out of runs. */
class ExclusionsOfRunsTest {

  private static final String RUN = "2026-11-20";

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void anEmptyDataset() {
    store = LocalStore.at(folder.resolve("out"));
  }

  @Test
  void whatIsLeftOutIsCountedOutsideTheBooksAndReadByTheNextRun() throws IOException {
    Manifest first = published(makeRun(RUN, "/in/000001.txt", "/in/00000[23].txt"));
    Manifest second = published(makeRun("2026-11-21"));

    assertThat(first.books().read()).isEqualTo(7);
    assertThat(first.input().files()).isEqualTo(7);
    assertThat(first.input().excluded()).isEqualTo(3);
    assertThat(first.input().exclusions()).containsExactly("/in/000001.txt", "/in/00000[23].txt");
    assertThat(second.input().files()).isEqualTo(3);
    assertThat(second.input().unchanged()).isEqualTo(7);
  }

  @Test
  void aRunThatWasBegunContinuesWithoutAFile() throws IOException {
    assertThat(begun(makeRun(RUN))).hasSize(10);
    assertThat(begun(makeRun(RUN, "/in/000003.txt"))).hasSize(9);
    assertThat(begun(makeRun(RUN, "/in/000003.txt", "/in/000004.txt"))).hasSize(8);
    assertThat(begun(makeRun(RUN, "/in/000004.txt"))).hasSize(9);

    Manifest manifest = published(makeRun(RUN, "/in/000004.txt"));

    assertThat(manifest.books().read()).isEqualTo(9);
    assertThat(manifest.input().excluded()).isEqualTo(1);
    assertThat(manifest.input().bytes()).isEqualTo(45 - 4);
  }

  @Test
  void aRunThatIsHeldIsMadeAgainWithoutAFile() throws IOException {
    assertThat(FakeRuns.run(store, makeRun(RUN), FakeRuns.files(0, 10), new Gates(100, 100, 100)))
        .hasValueSatisfying(held -> assertThat(held).isInstanceOf(Publication.Held.class));

    assertThat(published(makeRun(RUN, "/in/000004.txt")).books().read()).isEqualTo(9);
  }

  @Test
  void aPublishedRunIsNotMadeOtherwise() throws IOException {
    published(makeRun(RUN, "/in/000004.txt"));

    assertThat(
            FakeRuns.run(store, makeRun(RUN, "/in/000004.txt"), FakeRuns.files(0, 9), Gates.open()))
        .as("published already")
        .isEmpty();
    assertThatThrownBy(() -> FakeRuns.run(store, makeRun(RUN), FakeRuns.files(0, 10), Gates.open()))
        .isInstanceOf(RunRefusedException.class)
        .hasMessageContaining("--exclude was [/in/000004.txt] and is now []");
  }

  @Test
  void aListOfVersionOneLeavesNothingOut() throws IOException {
    begun(makeRun(RUN));
    Path list = folder.resolve("out/_dateline/inputs/" + RUN + "/frozen.json");
    String json = OldFiles.withoutChecksum(list);
    Files.writeString(
        list, json.replaceFirst("(?s),\\s*\"exclusions\" : \\[ ?],\\s*\"excluded\" : 0", ""));
    assertThat(Files.readString(list)).isNotEqualTo(json);
    Path files = list.resolveSibling("files-00000.jsonl");
    Files.writeString(
        files,
        Files.readString(files)
            .replaceAll(",\"inode\":\\d+", "")
            .replaceFirst("\\{\"sha256\":\"[0-9a-f]{64}\"}\n$", ""));
    assertThat(files).content().doesNotContain("inode", "sha256");

    FrozenInput frozen = FakeRuns.inputs(store).frozen(RUN).orElseThrow();

    assertThat(frozen.exclusions()).isEmpty();
    assertThat(FakeRuns.inputs(store).files(frozen).read(0, 10)).hasSize(10);
    assertThat(begun(makeRun(RUN, "/in/000003.txt"))).hasSize(9);
  }

  private static RunRequest makeRun(String run, String... excluded) throws IOException {
    List<Exclusion> exclusions = new ArrayList<>();
    for (String written : excluded) {
      exclusions.add(Exclusion.of(written));
    }
    return FakeRuns.request(run).excluding(exclusions);
  }

  /** The files of an attempt that comes to nothing. */
  private List<SourceFile> begun(RunRequest request) throws IOException {
    try (Publisher publisher = FakeRuns.dataset(store).lock("test")) {
      Start start = publisher.start(request, () -> FakeRuns.files(0, 10));
      Attempt attempt = ((Start.Ready) start).attempt();
      return attempt.files().read(0, attempt.files().count());
    }
  }

  private Manifest published(RunRequest request) throws IOException {
    Publication publication =
        FakeRuns.run(store, request, FakeRuns.files(0, 10), Gates.open()).orElseThrow();
    return ((Publication.Published) publication).manifest();
  }
}
