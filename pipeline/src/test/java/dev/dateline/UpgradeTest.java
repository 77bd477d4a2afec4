package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.article.Reason;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.Trees;
import dev.dateline.pipeline.PipelineVersion;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Datasets that a released version wrote, in the hands of this one; see fixtures/datasets. */
@Timeout(300)
class UpgradeTest {

  private static final Path DATASETS = Project.root().resolve("fixtures/datasets");

  /** Where the datasets say that their texts are: a replay reads them there. */
  private static final Path PLACE = Path.of("/tmp/dateline-upgrade");

  private static final Path INPUT = PLACE.resolve("in");
  private static final FileTime MODIFIED = FileTime.from(Instant.parse("2026-11-01T00:00:00Z"));

  @TempDir private Path folder;
  private Path output;
  private FileChannel lock;

  @BeforeEach
  void theTextsAreWhereTheyWere() throws IOException {
    assumeTrue(Files.isDirectory(PLACE.getParent()), "there is no folder " + PLACE.getParent());
    output = folder.resolve("out");
    Path file = PLACE.resolveSibling("dateline-upgrade.lock");
    try {
      lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      abort(file + " is another user's");
    }
    // Another checkout may be tested at the same time.
    lock.lock();
    if (Files.exists(PLACE)) {
      Trees.delete(PLACE);
    }
    Files.createDirectories(INPUT);
  }

  @AfterEach
  void tidyUp() throws IOException {
    if (lock != null) {
      Trees.delete(PLACE);
      lock.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1.0/parquet", "0.1.0/avro", "0.2.0/parquet", "0.2.0/avro"})
  void anOldDatasetIsReadAddedToVerifiedReplayedAndCompacted(String name) throws IOException {
    Trees.copy(DATASETS.resolve(name), output);
    arrive("night-1", "night-2", "night-3");
    List<String> old = articles();

    assertThat(dateline("verify")).isZero();
    assertThat(dateline("runs")).isZero();
    assertThat(old).hasSize(7).doesNotHaveDuplicates();

    arrive("night-4");
    assertThat(dateline("run", "--input=" + INPUT, "--run=2026-11-20", "--latest=2026-11-30"))
        .isZero();
    Books added = manifests().get(2).books();
    assertThat(added.read()).isEqualTo(3);
    assertThat(added.written()).isEqualTo(1);
    assertThat(added.duplicates()).containsOnly(Map.entry(CopyKind.RAW_EARLIER_RUN, 1L));
    assertThat(added.rejected()).containsOnly(Map.entry(Reason.TAKEN_DOWN, 1L));
    assertThat(dateline("verify")).isZero();
    List<String> all = articles();
    assertThat(all).hasSize(8).containsAll(old);
    List<String> texts = bodies();

    // A joined run keeps its rows; the third run, of the old version, is made again.
    assertThat(
            dateline(
                "replay",
                "--from=2026-11-17--2026-11-18",
                "--keep-rows=2026-11-17--2026-11-18",
                "--latest=2026-11-30"))
        .isZero();
    assertThat(manifests().get(1).pipelineVersion()).isEqualTo(PipelineVersion.VALUE);
    assertThat(dateline("verify")).isZero();
    List<String> replayed = articles();
    assertThat(bodies()).isEqualTo(texts);
    assertThat(replayed).containsAll(List.of(all.get(0), all.get(7)));

    // The stories of old runs are added, also to a joined one.
    assertThat(dateline("stories")).isZero();
    assertThat(dateline("verify")).isZero();
    assertThat(articles()).isEqualTo(replayed);
    assertThat(ids(Table.STORIES)).containsExactlyInAnyOrderElementsOf(replayed);

    assertThat(dateline("compact", "--from=2026-11-17--2026-11-18", "--to=2026-11-20")).isZero();
    assertThat(dateline("verify")).isZero();
    assertThat(manifests()).hasSize(1);
    assertThat(manifests().get(0).books().read()).isEqualTo(18);
    assertThat(articles()).containsExactlyInAnyOrderElementsOf(replayed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1.0/parquet", "0.1.0/avro"})
  void copiesOfOldArticlesInAnotherWritingAreNotPublished(String name) throws IOException {
    Trees.copy(DATASETS.resolve(name), output);
    arriveInAnotherWriting("night-1", "night-2", "night-3");

    String[] run = {"--input=" + INPUT, "--run=2026-11-20", "--latest=2026-11-30"};
    assertThat(dateline("run", run)).isZero();

    Books books = manifests().get(2).books();
    assertThat(books.written()).isZero();
    assertThat(books.duplicates()).containsOnlyKeys(CopyKind.CONTENT_EARLIER_RUN);
    assertThat(books.allDuplicates()).isGreaterThan(5);
    assertThat(books.rejected()).containsEntry(Reason.TAKEN_DOWN, 1L);
    assertThat(output.resolve("_dateline/fingerprints/body-3")).isDirectoryContaining("glob:**");
    assertThat(dateline("verify")).isZero();
  }

  @Test
  void whatIsTakenDownOfAnOldDatasetStaysOutInAnyWriting() throws IOException {
    Trees.copy(DATASETS.resolve("0.1.0/parquet"), output);
    arrive("night-1", "night-2", "night-3");
    String ferry = INPUT.resolve("night-3/ferry.txt").toUri().toString();
    assertThat(dateline("drop", "--source-uri=" + ferry, "--reason=test")).isZero();
    Trees.delete(INPUT);
    Files.createDirectories(INPUT);
    String text = Files.readString(DATASETS.resolve("in/night-3/ferry.txt"));
    Files.writeString(INPUT.resolve("ferry.txt"), text.replace("Monday, when", "Monday,\nwhen "));

    assertThat(dateline("run", "--input=" + INPUT, "--run=2026-11-20", "--latest=2026-11-30"))
        .isZero();

    Books books = manifests().get(2).books();
    assertThat(books.written()).isZero();
    assertThat(books.rejected()).containsOnly(Map.entry(Reason.TAKEN_DOWN, 1L));
  }

  @Test
  void hashesThatAreKeptAreMadeAgainWhenTheyAreDamaged() throws IOException {
    Trees.copy(DATASETS.resolve("0.1.0/parquet"), output);
    arriveInAnotherWriting("night-3");
    String[] run = {"--input=" + INPUT, "--run=2026-11-20", "--latest=2026-11-30"};
    assertThat(dateline("run", run)).isZero();
    Path kept = output.resolve("_dateline/fingerprints/body-3");
    Map<String, String> whole = Trees.hashes(kept);
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.writeString(file, "damaged");
      }
    }
    arriveInAnotherWriting("night-1");
    assertThat(dateline("run", "--input=" + INPUT, "--run=2026-11-21", "--latest=2026-11-30"))
        .isZero();
    assertThat(manifests().get(3).books().written()).isZero();
    assertThat(Trees.hashes(kept)).isEqualTo(whole);
  }

  /** The same texts with other spaces between the words. */
  private void arriveInAnotherWriting(String... folders) throws IOException {
    arrive(folders);
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(INPUT.resolve(folder))) {
        for (Path file :
            (Iterable<Path>) files.filter(f -> f.toString().contains(".txt"))::iterator) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          Files.writeString(file, text.replace(" the ", "  the "), StandardCharsets.ISO_8859_1);
        }
      }
    }
  }

  @Test
  void aCompactionThatAnOldVersionBeganIsCarriedOut() throws IOException {
    Trees.copy(DATASETS.resolve("0.1.0/mid-swap"), output);
    arrive("night-1", "night-2", "night-3");
    Path own = output.resolve("_dateline");

    // Readers see the joined run before anybody writes.
    assertThat(manifests()).extracting(Manifest::run).containsExactly("2026-11-17--2026-11-18");
    assertThat(dateline("verify")).isZero();
    assertThat(own.resolve("intent.json")).exists();

    assertThat(dateline("run", "--input=" + INPUT, "--run=2026-11-19", "--latest=2026-11-30"))
        .isZero();

    assertThat(own.resolve("intent.json")).doesNotExist();
    assertThat(own.resolve("changes/00001.done")).exists();
    assertThat(manifests())
        .extracting(Manifest::run)
        .containsExactly("2026-11-17--2026-11-18", "2026-11-19");
    assertThat(manifests()).extracting(run -> run.books().written()).containsExactly(6L, 2L);
    assertThat(articles()).hasSize(8).doesNotHaveDuplicates();
    assertThat(dateline("verify")).isZero();
  }

  private void arrive(String... folders) throws IOException {
    for (String name : folders) {
      Trees.copy(DATASETS.resolve("in").resolve(name), INPUT.resolve(name));
      try (Stream<Path> files = Files.list(INPUT.resolve(name))) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.setLastModifiedTime(file, MODIFIED);
        }
      }
    }
  }

  /** The ids of all articles, in the order of runs and files. */
  private List<String> articles() throws IOException {
    return ids(Table.ARTICLES, Table.UNDATED);
  }

  private List<String> ids(Table... tables) throws IOException {
    List<String> ids = new ArrayList<>();
    for (PublishedRun run : PublishedRun.allIn(output)) {
      for (Table table : tables) {
        run.rows(table).forEach(row -> ids.add(row.get("id").asText()));
      }
    }
    return ids;
  }

  private List<String> bodies() throws IOException {
    List<String> bodies = new ArrayList<>();
    for (PublishedRun run : PublishedRun.allIn(output)) {
      for (Table table : List.of(Table.ARTICLES, Table.UNDATED)) {
        run.rows(table).forEach(row -> bodies.add(row.get("body").asText()));
      }
    }
    return bodies;
  }

  private List<Manifest> manifests() throws IOException {
    return Dataset.at(LocalStore.at(output)).manifests();
  }

  private int dateline(String command, String... options) {
    List<String> line = new ArrayList<>(List.of(command, "--output=" + output));
    line.addAll(List.of(options));
    return Dateline.run(line.toArray(String[]::new));
  }
}
