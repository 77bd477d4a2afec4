package dev.dateline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Articles;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.Provenance;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.SpilledArticle;
import dev.dateline.stage.block.SpilledArticleFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSpillTest {

  private static final int RANGES = 4;
  private static final int ARTICLES = 50;

  private Workspace workspace;

  @BeforeEach
  void openFolder(@TempDir Path folder) {
    workspace =
        new Workspace(
            new SpillFolder(RecordingStore.over(LocalStore.at(folder)), "scratch"),
            new Provenance("run", "test"),
            2_000);
  }

  @Test
  void everyArticleIsHandedOverOnceByTheRangeOfItsHashAndCanBeReadThen() throws IOException {
    List<SpilledArticle> spilled = spill();

    assertThat(spilled)
        .extracting(article -> article.reference().origin().uri())
        .hasSize(ARTICLES)
        .doesNotHaveDuplicates();
    assertThat(files(spilled)).hasSizeBetween(3, ARTICLES / 2);
  }

  @Test
  void anotherTryMakesOtherFilesWithTheSameLabelsAndTheSameArticles() throws IOException {
    List<SpilledArticle> first = spill();
    List<SpilledArticle> second = spill();

    assertThat(byLabel(second)).isEqualTo(byLabel(first));
    assertThat(files(second)).doesNotContainAnyElementsOf(files(first));
  }

  @Test
  void whatIsCutOffIsNotHandedOver() throws IOException {
    List<KV<Integer, Block>> blocks = new ArrayList<>();
    try (ArticleSpill spill = new ArticleSpill(workspace, "packet-0", RANGES, blocks::add)) {
      spill.add(Articles.from("a.txt").saying("Rain."));
    }

    assertThat(blocks).isEmpty();
  }

  private List<SpilledArticle> spill() throws IOException {
    List<SpilledArticle> spilled = new ArrayList<>();
    try (ArticleSpill spill =
        new ArticleSpill(workspace, "packet-0", RANGES, block -> spilled.addAll(opened(block)))) {
      for (int i = 0; i < ARTICLES; i++) {
        spill.add(Articles.from(i + ".txt").saying("Rain " + i));
      }
      spill.finish();
    }
    return spilled;
  }

  private List<SpilledArticle> opened(KV<Integer, Block> block) {
    List<SpilledArticle> articles = SpilledArticleFormat.INSTANCE.unpack(block.getValue());
    for (SpilledArticle article : articles) {
      String hash = article.reference().fingerprint().contentHash();
      assertThat(HashRange.of(hash, RANGES)).isEqualTo(block.getKey());
      assertThat(hash(article.address())).isEqualTo(hash);
    }
    return articles;
  }

  private String hash(SpillAddress address) {
    try {
      return ArticleAvro.from(
              workspace.scratch().read().ranges(List.of(address), 1).read(address, RowType.ARTICLE))
          .fingerprint()
          .contentHash();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> files(List<SpilledArticle> articles) {
    return articles.stream().map(article -> article.address().file()).distinct().toList();
  }

  private static Map<String, List<String>> byLabel(List<SpilledArticle> articles) {
    Map<String, List<String>> byLabel = new TreeMap<>();
    for (SpilledArticle article : articles) {
      byLabel
          .computeIfAbsent(article.address().label(), label -> new ArrayList<>())
          .add(article.reference().origin().uri());
    }
    return byLabel;
  }
}
