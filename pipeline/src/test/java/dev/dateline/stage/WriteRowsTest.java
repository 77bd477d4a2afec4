package dev.dateline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Sha256;
import dev.dateline.codec.Format;
import dev.dateline.codec.Provenance;
import dev.dateline.codec.RowFileReader;
import dev.dateline.codec.RowType;
import dev.dateline.codec.SampleRows;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Partition;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.fixtures.Trees;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.RejectionRow;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.BlockCoder;
import dev.dateline.stage.block.SortedSpill;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class WriteRowsTest {

  private static final LocalDate LARGE = LocalDate.of(2021, 8, 4);
  private static final LocalDate SMALL = LocalDate.of(2021, 8, 5);
  private static final int ARTICLES = 4_500;
  private static final int REJECTED = 4_200;

  @TempDir Path folder;

  @Test
  void aSpillFileIsReadOnceAtMostForEachFileThatIsWritten() throws IOException {
    int spills = 5;

    Map<String, String> files = write("out", spills);

    Store store = LocalStore.at(folder.resolve("out"));
    assertThat(files).hasSize(2 + 1 + 1 + 1 + 2 + 1);
    assertThat(RecordingStore.reads(store, "/scratch/"))
        .hasSizeBetween(2 * spills, spills * files.size())
        .as("rows are far more")
        .hasSizeLessThan(ARTICLES / 10);
  }

  @Test
  void rowsOfOtherFilesAreReadAlongOnlyInLargeTablesThatNoDateDivides() throws IOException {
    write("out", 5);

    Store store = LocalStore.at(folder.resolve("out"));
    long articles = 0;
    long rejected = 0;
    for (StoredFile file : store.files("attempt/scratch")) {
      if (file.path().contains("articles")) {
        articles += file.bytes();
      } else {
        rejected += file.bytes();
      }
    }
    assertThat(RecordingStore.bytesRead(store)).isBetween(articles, articles + 2 * rejected);
  }

  @Test
  void howRowsAreDividedAmongSpillFilesLeavesNoTrace() throws IOException {
    assertThat(write("one", 1)).isEqualTo(write("many", 7));
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreInTheFoldersOfTheirPeriodsInTheOrderOfTheirDates(Granularity granularity)
      throws IOException {
    Staging staging = staging("run", granularity);

    Map<String, String> files = write(staging, 3);

    assertThat(files).isEqualTo(write(staging("again", granularity), 1));
    for (String path : files.keySet()) {
      List<ArticleRow> rows = Layout.tableOf(path).isDated() ? rows(staging, path) : List.of();
      assertThat(rows).isSortedAccordingTo(RowType.ARTICLE.order());
      assertThat(rows)
          .allMatch(row -> Layout.partitionOf(path).orElseThrow().holds(row.getDatePublished()));
    }
    assertThat(
            files.keySet().stream()
                .flatMap(path -> Layout.partitionOf(path).stream())
                .distinct()
                .map(Partition::granularity))
        .hasSize(granularity == Granularity.DAY ? 2 : 1)
        .containsOnly(granularity);
  }

  private static List<ArticleRow> rows(Staging staging, String path) throws IOException {
    List<ArticleRow> all = new ArrayList<>();
    try (RowFileReader<ArticleRow> rows =
        RowType.ARTICLE.read(
            staging.format(), staging.store().openSeekable(staging.runFolder() + "/" + path))) {
      for (Optional<ArticleRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
    }
    return all;
  }

  private Staging staging(String name, Granularity granularity) {
    return new Staging(
        RecordingStore.over(LocalStore.at(folder.resolve(name))),
        "attempt",
        Format.AVRO,
        granularity);
  }

  private Map<String, String> write(String name, int spills) throws IOException {
    return write(staging(name, Granularity.DAY), spills);
  }

  /** Writes the same rows from so many spill files; what each file of the run has, by its path. */
  private static Map<String, String> write(Staging staging, int spills) throws IOException {
    Store store = staging.store();
    SpillFolder scratch = new SpillFolder(store, staging.scratchFolder());
    List<Block> blocks = new ArrayList<>();
    for (int spill = 0; spill < spills; spill++) {
      SortedSpill articles = new SortedSpill(scratch, "articles", blocks::add);
      for (int i = spill; i < ARTICLES; i += spills) {
        add(articles, i);
      }
      articles.finish();
      SortedSpill rejected = new SortedSpill(scratch, "rejected", blocks::add);
      for (int i = spill; i < REJECTED; i += spills) {
        RejectionRow row = rejection(i);
        rejected.add(Table.REJECTED, "", row.getSourceUri(), row);
      }
      rejected.finish();
    }
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Block> rows = pipeline.apply(Create.of(blocks).withCoder(new BlockCoder()));
    Workspace workspace = new Workspace(scratch, new Provenance("run", "test"), 1);
    rows.apply(WriteRows.to(staging, rows.apply("Count", CountRows.byDate()), workspace));
    pipeline.run().waitUntilFinish();
    return Trees.hashes(Path.of(store.root()).resolve(staging.runFolder()));
  }

  private static void add(SortedSpill rows, int number) throws IOException {
    Optional<LocalDate> date =
        number % 100 == 0 ? Optional.empty() : Optional.of(number % 10 == 1 ? SMALL : LARGE);
    ArticleRow row = SampleRows.article(number, date, "run");
    row.setContentHash(Sha256.of(row.getContentHash()));
    rows.add(
        date.isPresent() ? Table.ARTICLES : Table.UNDATED,
        date.map(LocalDate::toString).orElse(""),
        row.getContentHash(),
        row);
  }

  private static RejectionRow rejection(int number) {
    return RejectionRow.newBuilder()
        .setSourceUri("file:///in/" + number + ".txt")
        .setStage("READ")
        .setReason("EMPTY")
        .setDetail("")
        .setEvidence("")
        .setRunId("run")
        .setPipelineVersion("0")
        .build();
  }
}
