package dev.dateline.stage;

import dev.dateline.article.Article;
import dev.dateline.article.DocumentFailedException;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillReader;
import dev.dateline.dataset.rows.SpillWriter;
import dev.dateline.schema.ArticleRow;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.SpilledArticle;
import dev.dateline.stage.block.SpilledArticleFormat;
import dev.dateline.stage.block.SpilledRow;
import dev.dateline.stage.block.SpilledRowFormat;
import dev.dateline.text.entity.AliasTable;
import dev.dateline.text.entity.EntityTagger;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Finds the names of every article; one in, one out. The decisions are {@link EntityTagger}'s.
 *
 * <p>Articles are brought together by share first: even pieces for all cores, and few. A reshuffle
 * would hand every block on by itself, and a step behind it would see thousands of bundles.
 */
public final class TagEntities
    extends PTransform<PCollection<KV<Integer, Block>>, PCollection<Block>> {

  private final Workspace workspace;

  private final List<String> aliases;

  private TagEntities(Workspace workspace, List<String> aliases) {
    this.workspace = workspace;
    this.aliases = aliases;
  }

  /**
   * Tags the articles of a workspace, and writes them to its spill files again.
   *
   * @param aliases lines of a list of aliases, which go before the built-in ones
   */
  public static TagEntities in(Workspace workspace, List<String> aliases) {
    return new TagEntities(workspace, aliases);
  }

  @Override
  public PCollection<Block> expand(PCollection<KV<Integer, Block>> articles) {
    return articles
        .apply("GroupByShare", GroupByKey.create())
        .apply("TagArticles", ParDo.of(new TagArticles(workspace, aliases)));
  }

  static final class TagArticles extends DoFn<KV<Integer, Iterable<Block>>, Block> {

    private final Counter tagged = Metrics.counter(TagEntities.class, "tagged");
    private final Counter micros = Metrics.counter(TagEntities.class, StageClock.MICROS);
    private final Workspace workspace;
    private final List<String> aliases;
    private transient EntityTagger tagger;
    private transient SpillReader reader;
    private transient SpillWriter rows;

    TagArticles(Workspace workspace, List<String> aliases) {
      this.workspace = workspace;
      this.aliases = aliases;
    }

    @Setup
    public void setup() throws IOException {
      tagger = EntityTagger.with(AliasTable.parse(aliases, "--aliases"));
      reader = workspace.scratch().read();
      rows = workspace.scratch().write();
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Block>> share, OutputReceiver<Block> out)
        throws IOException {
      for (Block block : share.getValue()) {
        out.output(tag(block));
      }
    }

    private Block tag(Block articles) throws IOException {
      StageClock clock = StageClock.start();
      List<SpilledRow> references = new ArrayList<>();
      for (SpilledArticle article : SpilledArticleFormat.INSTANCE.unpack(articles)) {
        references.add(tag(article));
        tagged.inc();
      }
      rows.flush();
      micros.inc(clock.micros());
      return SpilledRowFormat.INSTANCE.pack(references);
    }

    private SpilledRow tag(SpilledArticle spilled) throws IOException {
      ArticleRow row = reader.read(spilled.address(), RowType.ARTICLE);
      Article untagged = ArticleAvro.from(row);
      Article article =
          DocumentFailedException.naming(untagged.source().origin(), () -> tagger.tag(untagged));
      Optional<LocalDate> date = article.dating().published();
      return new SpilledRow(
          date.isPresent() ? Table.ARTICLES : Table.UNDATED,
          date.map(LocalDate::toString).orElse(""),
          article.fingerprint().contentHash(),
          rows.append(ArticleAvro.to(article, workspace.provenance())));
    }

    @Teardown
    public void teardown() throws IOException {
      if (rows != null) {
        rows.close();
        reader.close();
      }
    }
  }
}
