package dev.dateline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Articles;
import dev.dateline.article.Article;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.Format;
import dev.dateline.codec.Provenance;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.rows.Staging;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.BlockCoder;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.SpillAddressFormat;
import dev.dateline.stage.block.SpilledArticle;
import dev.dateline.stage.block.SpilledArticleFormat;
import dev.dateline.stage.block.SpilledRow;
import dev.dateline.stage.block.SpilledRowFormat;
import dev.dateline.text.dedup.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DropDuplicatesTest {

  private static final int RANGES = 4;
  private static final Provenance CURRENT = new Provenance("tonight", "test");
  private static final Provenance YESTERDAY = new Provenance("yesterday", "test");
  private static final Article RAIN = Articles.from("a.txt").withRawHash(raw(1)).saying("Rain.");
  private static final Article RAIN_DATED =
      Articles.from("b.txt").withRawHash(raw(2)).dated("2021-08-04").saying("Rain.");
  private static final Article SUN = Articles.from("c.txt").withRawHash(raw(3)).saying("Sun.");

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @TempDir Path folder;
  private Store store;
  private Workspace workspace;

  @BeforeEach
  void openStore() {
    store = LocalStore.at(folder);
    workspace = new Workspace(new SpillFolder(store, "scratch"), CURRENT, 1_000);
  }

  @Test
  void oneArticleOfEachContentIsKeptAndTheRestAreDuplicates() {
    PCollectionTuple unique = drop(ledger(List.of()), RAIN, RAIN_DATED, SUN);

    expectSurvivors(unique, RAIN_DATED, SUN);
    PAssert.that(unique.get(DropDuplicates.COUNTS))
        .containsInAnyOrder(List.of(KV.of("duplicates CONTENT_SAME_RUN", 1L)));
    expectDuplicateOf(unique, RAIN, RAIN_DATED, "tonight");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whatAnEarlierRunPublishedIsADuplicate() throws IOException {
    PCollectionTuple unique = drop(published(RAIN_DATED), RAIN, SUN);

    expectSurvivors(unique, SUN);
    PAssert.that(unique.get(DropDuplicates.COUNTS))
        .containsInAnyOrder(List.of(KV.of("duplicates CONTENT_EARLIER_RUN", 1L)));
    expectDuplicateOf(unique, RAIN, RAIN_DATED, "yesterday");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void theSameBytesAreADuplicateEvenWhenTheirTextIsCleanedOtherwiseToday() throws IOException {
    Article then = Articles.from("z.txt").withRawHash(raw(3)).saying("Sun. Share this.");

    PCollectionTuple unique = drop(published(then), SUN);

    PAssert.that(unique.get(DropDuplicates.SURVIVORS)).empty();
    PAssert.that(unique.get(DropDuplicates.COUNTS))
        .containsInAnyOrder(List.of(KV.of("duplicates RAW_EARLIER_RUN", 1L)));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aRunWithNothingNewEnds() throws IOException {
    PCollectionTuple unique = drop(published(RAIN));

    PAssert.that(unique.get(DropDuplicates.SURVIVORS)).empty();
    PAssert.that(unique.get(DropDuplicates.DUPLICATES)).empty();
    pipeline.run().waitUntilFinish();
  }

  private PCollectionTuple drop(Ledger ledger, Article... articles) {
    List<KV<Integer, Block>> spilled =
        Stream.of(articles).map(DropDuplicatesTest::byRange).toList();
    return pipeline
        .apply(Create.of(spilled).withCoder(KvCoder.of(VarIntCoder.of(), new BlockCoder())))
        .apply(DropDuplicates.against(ledger, 10, RANGES, workspace));
  }

  private void expectDuplicateOf(
      PCollectionTuple unique, Article copy, Article original, String run) {
    SpillFolder scratch = workspace.scratch();
    String copyUri = copy.source().origin().uri();
    String originalId = original.fingerprint().contentHash();
    PAssert.that(unique.get(DropDuplicates.DUPLICATES))
        .satisfies(
            rows -> {
              List<DuplicateRow> duplicates = new ArrayList<>();
              StreamSupport.stream(rows.spliterator(), false)
                  .flatMap(block -> SpilledRowFormat.INSTANCE.unpack(block).stream())
                  .forEach(row -> duplicates.add(read(scratch, row)));
              assertThat(duplicates).hasSize(1);
              DuplicateRow duplicate = duplicates.get(0);
              assertThat(duplicate.getSourceUri()).isEqualTo(copyUri);
              assertThat(duplicate.getDuplicateOf()).isEqualTo(originalId);
              assertThat(duplicate.getDuplicateOfRun()).isEqualTo(run);
              return null;
            });
  }

  private static DuplicateRow read(SpillFolder scratch, SpilledRow row) {
    try {
      return scratch
          .read()
          .ranges(List.of(row.address()), 1_000)
          .read(row.address(), RowType.DUPLICATE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Ledger published(Article article) throws IOException {
    WrittenFile file =
        new Staging(store, "earlier", Format.AVRO, Granularity.DAY)
            .write(Table.UNDATED, Optional.empty(), 0, List.of(ArticleAvro.to(article, YESTERDAY)));
    return ledger(
        List.of(new Ledger.File("yesterday", 0, "earlier/run/" + file.path(), 1, file.sha256())));
  }

  private Ledger ledger(List<Ledger.File> files) {
    return new Ledger(store, Format.AVRO, files);
  }

  private static void expectSurvivors(PCollectionTuple unique, Article... articles) {
    List<String> addresses = Stream.of(articles).map(a -> address(a).toString()).toList();
    PAssert.that(unique.get(DropDuplicates.SURVIVORS))
        .satisfies(
            blocks -> {
              assertThat(blocks)
                  .allSatisfy(
                      block ->
                          assertThat(SpillAddressFormat.INSTANCE.unpack(block.getValue()))
                              .extracting(SpillAddress::label)
                              .containsOnly(block.getKey()))
                  .flatMap(block -> SpillAddressFormat.INSTANCE.unpack(block.getValue()))
                  .map(SpillAddress::toString)
                  .containsExactlyInAnyOrderElementsOf(addresses);
              return null;
            });
  }

  private static KV<Integer, Block> byRange(Article article) {
    return KV.of(
        HashRange.of(article.fingerprint().contentHash(), RANGES),
        SpilledArticleFormat.INSTANCE.pack(List.of(spilled(article))));
  }

  private static SpilledArticle spilled(Article article) {
    return new SpilledArticle(Reference.to(article), address(article));
  }

  /** No file has the address: survivors are chosen without a look at their rows. */
  private static SpillAddress address(Article article) {
    int number = article.source().rawHash().charAt(0);
    return new SpillAddress("packet-" + number % 2 + "-0~x", number, 1);
  }

  private static String raw(int number) {
    return Integer.toHexString(number).repeat(64);
  }
}
